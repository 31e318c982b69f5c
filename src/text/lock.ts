// Words of the lock screen.

export const lockText = {
  who: 'Vem är du?',
  others: 'Någon annan',
  back: 'Tillbaka',
  noDirectory:
    'Adressboken på plattan är skadad. Allt du har skrivit är sparat. Anslut till nät, så hämtas den igen. Bråttom? Ring i stället.',
  noPeople: 'Ingen har öppnat Trepart här än. Välj ditt namn när du har nät.',
  askWords: (name: string) => `${name}, skriv dina fyra ord`,
  askCode: (name: string) => `${name}, skriv din kod`,
  word: (n: number) => `Ord ${n}`,
  unlock: 'Lås upp',
  unlocking: 'Låser upp …',
  code: 'Sex siffror',
  useWords: 'Skriv fyra ord i stället',
  softNote: 'Sex siffror räcker',
  wordsNote: 'Fyra ord',
  newNote: 'Första gången här. Det behövs nät.',
  statement: 'Tillgänglighet',
  safe: 'Allt som skrivits är sparat och låst på plattan.',
  wrongWords: 'Orden stämmer inte. Kontrollera ett i taget. Allt är sparat.',
  wrongCode: (left: number) =>
    left === 1 ? 'Fel kod. Du har 1 försök kvar.' : `Fel kod. Du har ${left} försök kvar.`,
  codeGone: 'För många försök. Skriv dina fyra ord. Allt är sparat.',
  waitSeconds: (n: number) => `Vänta ${n} sekunder och försök igen.`,
  damaged: 'Nyckeln på plattan är skadad. Det du har skickat finns kvar. Ring supporten.',
  newer:
    'Plattan behöver en ny version av Trepart. Allt är sparat. Anslut till nät och öppna igen.',
  noWasm: 'Webbläsaren stoppar en del som behövs för att låsa upp. Allt är sparat. Ring supporten.',
  noNet: 'Det behövs nät första gången. Bråttom? Ring i stället.',
  refused: 'Servern släpper inte in dig. Ring supporten. Allt på plattan är sparat.',
  forgotten: (support: string) =>
    support === ''
      ? 'Har du tappat orden? Fråga din chef. Utkasten ligger kvar tills du är tillbaka.'
      : `Har du tappat orden? Ring ${support}. Utkasten ligger kvar tills du är tillbaka.`,
  offline: 'Ingen uppkoppling.',
  waiting: (n: number) =>
    n === 1 ? '1 anmälan väntar på att skickas.' : `${n} brev väntar på att skickas.`,
  handedOver: (name: string) => `Svaren är sparade på plattan. ${name} låser upp.`,
  danger: 'Fara just nu',
  today: 'Skydd i dag',
  hidden: 'Skärmen är dold',
  hiddenText: 'Allt är sparat.',
  emergency: 'Är det bråttom?',
  contacts: 'Kontakter',
} as const
