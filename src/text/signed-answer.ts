// What a family answered on the tablet, for the person who handed it over.

export const signedAnswerText = {
  title: 'Svaret på plattan',
  signed: (name: string, time: string) => `${name} skrev under ${time}`,
  oral: (name: string, time: string) => `${name} sa ja muntligt ${time}`,
  written: (name: string, time: string) => `${name} svarade skriftligt ${time}`,
  refused: (name: string, time: string) => `${name} sa nej ${time}`,
  none: (name: string) => `${name} har inte svarat`,
  yes: 'Ja till',
  no: 'Nej till',
  language: 'Språk',
  signature: 'Underskriften',
  notTaken: (name: string) => `Svaret från ${name} är sparat, men går inte att ta in nu`,
  again: 'Försök igen',
  letGo: 'Gå tillbaka',
  unsaved: (name: string) =>
    `Svaret från ${name} gick inte att spara. Det är borta. Gör plats på plattan och fråga igen.`,
  changed: (name: string) => `Texten har ändrats sedan ${name} skrev under. Fråga igen.`,
  handOver: (name: string) => `Lämna över plattan till ${name}`,
  notReady:
    'Fyll i barn, namn, vem det är, vem som berättar, mottagare, uppgifter, varför och hur länge. Då kan du lämna över plattan för svar.',
  takeDown: 'Anteckna svaret själv',
  waiting: 'Det finns svar som inte är intagna.',
  look: 'Se svaren',
} as const
