// Words of evaluating how working together went, from both sides.

const marks = {
  good: { label: 'Bra' },
  partly: { label: 'Delvis' },
  notGood: { label: 'Inte bra' },
  unknown: { label: 'Vet inte' },
}

export const evaluationText = {
  title: 'Utvärdera samarbetet',
  intro: 'Det tar en minut. Frågorna gäller hur ni samarbetade, inte barnet.',
  save: 'Spara utvärderingen',
  seen: {
    reporter: 'du och socialtjänsten',
    socialServices: 'din grupp på socialtjänsten',
  },
  due: (day: string) => `Senast ${day}.`,
  method: { label: 'Sättet vi arbetade på' },
  participation: { label: 'Hur ni fick vara med' },
  treatment: { label: 'Bemötandet' },
  marks,
  dissatisfaction: { label: 'Finns det något ni fortfarande är missnöjda med?' },
  dissatisfactions: { no: { label: 'Nej' }, yes: { label: 'Ja' } },
  way: { label: 'Hur talade ni med varandra?' },
  ways: {
    phone: { label: 'Telefon' },
    meeting: { label: 'Möte' },
    written: { label: 'Skriftligt' },
  },
  words: { label: 'Vill du säga något mer?', optional: 'om du vill' },
  sides: { reporter: 'Den som anmälde', socialServices: 'Socialtjänsten' },
  none: 'Har inte svarat än.',
  both: 'Båda sidornas svar',
  by: (name: string, day: string) => `${name}, ${day}`,
  said: 'Med egna ord',
  still: 'Missnöje kvar',
  thanks: 'Tack. Det är sparat.',
  yours: 'Ditt svar',
  missing: 'Anmälan finns inte här. Hämta den när du har nät.',
  toMatter: 'Till ärendet',
  propose: {
    title: 'Kan vi göra något bättre?',
    text: 'Lämna ett förslag. Det handlar om rutinen, aldrig om ett barn.',
    open: 'Lämna ett förslag',
  },
} as const
