// Words for the other authority, when a family has answered one page for both.

export const consentOfferText = {
  listTitle: 'Svar som väntar på er',
  row: (from: string, initials: string) => `${from} har frågat om barn ${initials}`,
  taken: 'Ni har tagit över svaret',
  title: 'Ett samtycke till er',
  intro: (from: string) =>
    `${from} träffade familjen. Familjen svarade på en sida för er båda. Läs den innan ni tar över den.`,
  notYet: 'Det här gäller inte hos er förrän ni tar över det. Vill ni inte det gör ni ingenting.',
  child: 'Vilket barn gäller det?',
  tells: 'Får berätta',
  hears: 'Får veta',
  topics: 'Vad får sägas',
  excluded: 'Ingår inte',
  purpose: 'Till för',
  ends: 'Hur länge',
  said: 'Har svarat',
  take: 'Ta över samtycket',
  missing: 'Det finns inget sådant samtycke här.',
  failed: 'Det gick inte att spara. Försök igen.',
} as const
