// Words of the consent checklist: its sections, fields, gentle warnings and list.

export const consentText = {
  title: 'Samtycke, checklista',
  child: (initials: string) => (initials === '' ? '' : `barn ${initials}`),
  intro: 'Det här är en checklista. Den lämnas inte till någon.',
  lifts:
    'Samtycket häver sekretess. Familjen låter någon berätta en viss sak för någon annan. Det är inte samma sak som samtycke enligt GDPR.',
  sections: {
    who: 'Vem säger ja?',
    from: 'Vem får berätta?',
    to: 'Vem får veta?',
    what: 'Vad får sägas?',
    why: 'Varför?',
    until: 'Hur länge?',
    manner: 'Hur pratade ni?',
    checklist: 'Gå igenom tillsammans',
    note: 'Egen anteckning',
  },
  fields: {
    childName: { label: 'Vilket barn gäller det?', hint: 'I listan syns bara initialerna.' },
    disclosingAuthority: {
      label: 'Förskola, skola eller myndighet som berättar',
      hint: 'Var och en frågar om sina egna uppgifter.',
    },
    excluded: { label: 'Det här ingår inte', hint: 'Till exempel hälsa, ekonomi eller syskon.' },
    purpose: { label: 'Vad ska uppgifterna användas till?' },
    validUntil: { label: 'Gäller till och med' },
    manner: { label: 'Hur fick du svaret?' },
    checklist: { label: 'Kryssa för det ni har gått igenom' },
    note: { label: 'Anteckning', optional: 'om du vill' },
  },
  roles: { guardian: 'Vårdnadshavare', child: 'Barnet', other: 'Någon annan' },
  manners: { oral: 'Muntligt', written: 'Skriftligt', eId: 'E-legitimation' },
  holder: {
    title: (n: number) => `Person ${n}`,
    add: 'Lägg till en person',
    remove: (n: number) => `Ta bort person ${n}`,
    removed: 'Personen är borttagen.',
    name: 'Namn',
    role: 'Vem är det?',
  },
  recipient: {
    title: (n: number) => `Mottagare ${n}`,
    add: 'Lägg till en mottagare',
    remove: (n: number) => `Ta bort mottagare ${n}`,
    removed: 'Mottagaren är borttagen.',
  },
  topic: {
    title: (n: number) => `Uppgift ${n}`,
    add: 'Lägg till en uppgift',
    remove: (n: number) => `Ta bort uppgift ${n}`,
    removed: 'Uppgiften är borttagen.',
  },
  /** Whole words that make a consent so wide that it does not lift secrecy. */
  widePhrases: [
    'allt',
    'all information',
    'alla uppgifter',
    'samtliga uppgifter',
    'alla myndigheter',
    'samtliga myndigheter',
    'alla berörda',
    'alla som behöver',
  ],
  warnings: {
    recipients: 'Skriv vilka som får veta, med namn eller arbetsplats. ”Alla” är för brett.',
    topics:
      'Skriv vilka uppgifter det gäller. ”Allt” är för brett. Då vet familjen inte vad som sägs.',
    'not-a-date': 'Datumet finns inte. Kontrollera det.',
    past: 'Datumet har passerat.',
    'too-long': 'Det är längre än ett år. Välj hellre ett kortare datum och fråga igen.',
  },
  ticked: (done: number, of: number) => `${done} av ${of} är förkryssade.`,
  left: 'Kvar att gå igenom',
  noList: 'Listan finns inte på plattan än. Anslut till nät en gång.',
  empty: 'Inget skrivet',
} as const

export const consentListText = {
  title: 'Samtycken',
  add: 'Ny checklista',
  empty: 'Du har inga checklistor än.',
  row: (initials: string) =>
    initials === '' ? 'Checklista utan namn' : `Checklista för ${initials}`,
} as const
