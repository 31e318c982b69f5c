// Words of a consultation without identity (Rådgör utan namn).

export const consultationText = {
  title: 'Rådgör utan namn',
  intro:
    'Är du osäker? Ring och fråga socialtjänsten. Säg inte vem barnet är: inget namn, personnummer, ingen adress eller avdelning.',
  private: 'Det du skriver ser du på dina egna plattor. Det lämnas inte till någon.',
  answers: { yes: 'Ja', no: 'Nej', unknown: 'Vet inte' },
  doNotWait: 'Rådgör inte först. Skriv anmälan nu, och ring om det är bråttom.',
  call: (number: string) => `Ring ${number}`,
  situation: {
    label: 'Det du vill fråga om',
    hint: 'Till exempel: flicka 6 år, ofta hungrig, tunna kläder.',
  },
  names: {
    title: 'Står det ett namn här?',
    text: 'Socialtjänsten kan då behöva se det som en anmälan. Byt det mot något annat.',
    replace: (name: string) => `Byt ${name} mot barnet`,
    other: 'barnet',
  },
  afterCall: 'Efter samtalet',
  answeredBy: { label: 'Vem svarade?', hint: 'Namn eller funktion hos socialtjänsten.' },
  calledOn: { label: 'Vilken dag?' },
  advice: { label: 'Rådet du fick' },
  outcome: { label: 'Vad blev det?' },
  outcomes: {
    adviceGiven: 'Jag fick råd',
    reportAdvised: 'De tyckte att jag ska anmäla',
    becameReport: 'Det blev en anmälan',
    noAnswer: 'Ingen svarade',
  },
  followUpOn: {
    label: 'När vill du titta igen?',
    hint: 'Vi påminner dig på startsidan den dagen. Till exempel 2026-04-28.',
  },
  badDate: 'Skriv ett datum som finns, till exempel 2026-04-28.',
  named: 'Namnet nämndes',
  namedText:
    'Då kan socialtjänsten behöva hantera det du sa som en anmälan. Skriv anmälan nu, så får de uppgifterna på rätt sätt.',
  toReport: 'Skapa orosanmälan',
  toReportAgain: 'Till anmälan',
  empty: 'Skriv vad det gäller först. Då går det att göra en anmälan av det.',
  earlier: (when: string, advice: string) =>
    [`Rådfrågning utan namn${when === '' ? '' : ` ${when}`}.`, advice].join(' ').trim(),
  others: 'Dina andra rådfrågningar',
  row: 'Rådfrågning',
  remove: 'Rensa rådfrågningen',
} as const
