// Words of the page on which a meeting is planned and people are invited to it.

export const meetingPlanText = {
  title: 'Bjud in till möte',
  intro:
    'Det du skriver sparas i mötesanteckningen. Den andra sidan får inget veta förrän du skickar inbjudan.',
  sections: {
    danger: 'Är det tryggt att ses?',
    invitation: 'Så här ser inbjudan ut',
  },
  danger: 'Svara Vet inte om du är osäker. Då är det säkrast att ringa.',
  stopped: 'Håll inget möte nu',
  call: 'Se vem du kan ringa',
  noRules: 'Reglerna för möten finns inte på den här plattan än. Anslut den till nätet en stund.',
  lacks: 'Det här saknas innan du kan bjuda in:',
  agenda: 'Det här pratar ni om',
  paper: 'Mötet hör inte till någon anmälan i Trepart. Berätta själv för dem som ska komma.',
  familyToo: 'Familjen får ingen inbjudan härifrån. Berätta för dem, eller ge dem den på papper.',
  send: 'Skicka inbjudan',
  sent: 'Inbjudan är klar. Den skickas så fort det finns nät.',
  failed: 'Det gick inte att skicka inbjudan. Det du har skrivit är sparat. Försök igen.',
  plan: 'Bjud in till mötet',
  note: 'Till mötesanteckningen',
} as const
