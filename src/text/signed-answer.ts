// What a family answered on the tablet, for the person who handed it over.

export const signedAnswerText = {
  title: 'Svaret på plattan',
  signed: (name: string, time: string) => `${name} skrev under ${time}`,
  oral: (name: string, time: string) => `${name} sa ja muntligt ${time}`,
  refused: (name: string, time: string) => `${name} sa nej ${time}`,
  none: (name: string) => `${name} har inte svarat`,
  yes: 'Ja till',
  no: 'Nej till',
  language: 'Språk',
  signature: 'Underskriften',
  take: 'Ta in svaret i checklistan',
  letGo: 'Gå tillbaka till checklistan',
  changed: (name: string) => `Texten har ändrats sedan ${name} skrev under. Fråga igen.`,
  handOver: (name: string) => `Lämna över plattan till ${name}`,
  notReady:
    'Fyll i barn, namn, vem det är, vem som berättar, mottagare, uppgifter, varför och hur länge. Då kan du lämna över plattan för svar.',
  waiting: 'Det finns svar som inte är intagna.',
  look: 'Se svaren',
} as const
