// Words of the lock screen and of enrolment.

export const lockText = {
  who: 'Vem är du?',
  others: 'Någon annan',
  back: 'Tillbaka',
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
  danger: 'Fara just nu',
  today: 'Skydd i dag',
  hidden: 'Skärmen är dold',
  hiddenText: 'Allt är sparat.',
  emergency: 'Är det bråttom?',
  contacts: 'Kontakter',
} as const

export const enrolText = {
  title: 'Koppla surfplattan',
  intro: (name: string) => `Plattan kopplas till ${name}. Det tar några sekunder.`,
  go: 'Koppla plattan',
  going: 'Kopplar …',
  done: 'Plattan är kopplad.',
  none: 'Den här plattan är inte kopplad än',
  noneText:
    'Be den som sköter Trepart hos er om en länk eller en kod. Öppna länken på den här plattan.',
  noneUrgent: 'Bråttom? Ring 112 vid fara. Ring annars socialtjänsten i kommunen.',
  broken: 'Länken är inte hel. Inget har ändrats. Öppna den igen, eller be om en ny.',
  errors: {
    'other-origin': 'Länken gäller en annan adress. Inget har ändrats. Be om en ny länk.',
    'already-same': 'Plattan är redan kopplad hit. Allt finns kvar.',
    'already-other':
      'Plattan hör redan till en annan enhet. Inget har ändrats. Be om en ny platta, eller ring supporten.',
    offline: 'Plattan får ingen kontakt. Inget har ändrats. Försök igen när du har nät.',
    'token-used': 'Länken är redan använd. Inget har ändrats. Be om en ny länk.',
    'token-unknown': 'Länken gäller inte här. Inget har ändrats. Be om en ny länk.',
    'token-expired': 'Länken är för gammal. Inget har ändrats. Be om en ny länk.',
    'wrong-root':
      'Servern är inte den som länken gäller. Inget har skickats. Be om en ny länk och ring supporten.',
    other: 'Det gick inte. Inget har ändrats. Försök igen, eller ring supporten.',
  },
  retry: 'Försök igen',
  toLock: 'Till Vem är du?',
} as const
