// Words of closing a matter: who has been told, and how.

export const closingText = {
  title: 'Avsluta ärendet',
  intro: 'Berätta för dem det gäller, och skriv vem som har fått veta och hur.',
  save: 'Spara avslutet',
  notOver: 'Ärendet är inte slut än. Beslutet om utredning kommer först.',
  left: {
    feedback: 'Anmälaren har bett om återkoppling och har inte fått någon.',
    tasks: (words: string) => `Kvar att göra: ${words}`,
    promises: (words: string) => `Ni har lovat den som anmälde: ${words}`,
    statement: (name: string) => `${name} har inte sagt om uppgiften stämmer.`,
  },
  locked:
    'Vårdnadshavarna ska inte informeras. Därför frågar vi inte om dem, och inte om ett möte.',
  narrowed: (words: string) => `Spärren gäller delvis: ${words}`,
  parties: {
    child: { label: 'Hur fick barnet veta?' },
    guardians: { label: 'Hur fick vårdnadshavarna veta?' },
    reporter: { label: 'Hur fick den som anmälde veta?', hint: 'Skriv besked innan du berättar.' },
  },
  who: { child: 'Barnet', guardians: 'Vårdnadshavarna', reporter: 'Den som anmälde' },
  ways: {
    meeting: { label: 'Möte' },
    phone: { label: 'Telefon' },
    letter: { label: 'Brev eller besked' },
    none: { label: 'Inte än' },
  },
  others: { label: 'Vilka andra fick veta?', optional: 'om det är några' },
  joint: {
    label: 'Hade ni ett gemensamt avslutande möte?',
    hint: 'Den som anmälde är med bara om familjen har samtyckt.',
  },
  joints: { held: { label: 'Ja' }, fallback: { label: 'Nej' } },
  fallback: { label: 'Varför blev det inget möte?' },
  fallbacks: {
    consentMissing: { label: 'Samtycke saknas' },
    unsuitable: { label: 'Det var olämpligt' },
    nobodyWanted: { label: 'Ingen ville' },
  },
  said: {
    label: 'Det här får du alltid säga',
    hint: 'Kryssa för det du har sagt.',
    optional: 'om du har sagt det',
  },
  entry: (day: string) => `Avslutat ${day}.`,
  tell: {
    title: 'Berätta för den som anmälde',
    text: 'Att ärendet är slut får du säga efter en bedömning, eller med samtycke. Det prövar du i beskedet.',
    open: 'Skriv besked',
  },
} as const
