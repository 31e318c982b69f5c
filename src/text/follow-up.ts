// Words of what follows a report that has been sent: an answer, a call, a worry that grows.

const errors = {
  'key-missing': 'Nyckeln finns inte på plattan. Allt är sparat. Anslut till nät och försök igen.',
  'too-large': 'Texten är för lång. Allt är sparat. Korta den.',
  'disk-full': 'Surfplattan är full. Stäng inte Trepart.',
  'storage-lost': 'Det gick inte att spara. Stäng inte Trepart. Försök igen.',
  'vault-locked': 'Skärmen låstes. Lås upp och försök igen. Allt är sparat.',
  noted: 'Det här är redan antecknat.',
} as const

const answers = {
  opened: 'En utredning inleds',
  notOpened: 'Ingen utredning inleds',
  alreadyRunning: 'En utredning pågår redan',
  closed: 'Utredningen är avslutad',
  other: 'Något annat',
} as const

export const followUpText = {
  errors,
  own: 'Bara du ser det här, på dina egna plattor.',
  saved: 'En sparad anteckning ändras inte. Blev det fel, skriv en ny.',
  feedback: {
    title: 'Vad sa socialtjänsten?',
    intro: 'Skriv ner svaret du fick på din anmälan.',
    answeredOn: { label: 'Vilken dag fick du svaret?' },
    by: { label: 'Vem svarade?', hint: 'Namn eller funktion hos socialtjänsten.' },
    way: { label: 'Hur fick du svaret?' },
    ways: {
      phone: 'Per telefon',
      meeting: 'I ett möte',
      securePost: 'Med säker digital post',
      letter: 'Med brev',
    },
    answer: { label: 'Vad blev svaret?' },
    answers,
    words: {
      label: 'Vad sa de mer?',
      hint: 'Bara det du behöver för barnet.',
      optional: 'om du vill',
    },
    save: 'Spara svaret',
    errors: {
      ...errors,
      'no-date': 'Skriv ett datum som finns, till exempel 2026-04-28.',
      future: 'Den dagen har inte varit än. Skriv dagen du fick svaret.',
      before: 'Den dagen hade du inte anmält än. Skriv dagen du fick svaret.',
      'no-answer': 'Välj vad svaret blev.',
    },
  },
  call: {
    title: 'Du har ringt',
    intro: 'Anteckna samtalet. Larmet står kvar tills anmälan är framme och läst.',
    calledOn: { label: 'Vilken dag ringde du?' },
    calledAt: { label: 'Vilken tid?', hint: 'Till exempel 15.40.' },
    to: { label: 'Vem talade du med?', hint: 'Namn eller funktion.' },
    said: { label: 'Vad sades?', optional: 'om du vill' },
    save: 'Spara samtalet',
    errors: {
      ...errors,
      'no-date': 'Skriv ett datum som finns, till exempel 2026-04-28.',
      future: 'Den tiden har inte varit än. Skriv när du ringde.',
      before: 'Den dagen hade du inte anmält än. Skriv när du ringde.',
      'no-time': 'Skriv en tid som finns, till exempel 15.40.',
    },
  },
  panel: {
    title: 'Återkoppling',
    inReport: 'Du bad om återkoppling i anmälan.',
    asked: (when: string) => `Du bad om återkoppling ${when}.`,
    underway: 'Skickas när det finns nät.',
    outside: 'Det är bara antecknat här. Säg det också till mottagaren.',
    notAsked: 'Du har inte bett om återkoppling.',
    ask: 'Be om återkoppling',
    none: 'Inget besked än.',
    day: (days: number) =>
      days === 0 ? 'Anmälan kom fram i dag.' : `Dag ${days} sedan den kom fram.`,
    note: 'Skriv ner svaret',
    noteMore: 'Skriv ner ett svar till',
    told: (answer: string, day: string, by: string) =>
      by === '' ? `${answer}. Svar ${day}.` : `${answer}. Svar ${day} av ${by}.`,
    calls: 'Dina samtal',
    called: (when: string, to: string) => (to === '' ? `${when}.` : `${when}, ${to}.`),
  },
  concern: {
    title: 'Oron har ökat?',
    open: 'Socialtjänsten arbetar med anmälan. Komplettera den med det nya du har sett och hört.',
    closed: 'Skriv en ny anmälan om det du ser och hör nu. Den här ändras inte.',
    either:
      'Vet du inte om ärendet är avslutat? Komplettera den här, eller skriv en ny anmälan. Båda når socialtjänsten.',
    supplement: 'Komplettera anmälan',
    renew: 'Skriv en ny anmälan',
    renewed: 'Till den nya anmälan',
    /** In the new report, for its writer and its reader. */
    earlier: (reference: string, day: string, arrived: boolean) =>
      `Tidigare anmälan ${reference}, ${arrived ? 'kom fram' : 'skriven klar'} ${day}.`,
  },
} as const
