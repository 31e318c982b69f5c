// Words of the meeting itself: its five points, the time, who may read what, and reading it back.

const list = new Intl.ListFormat('sv-SE', { type: 'conjunction' })

export const meetingModeText = {
  pointsLabel: 'Mötets fem punkter',
  points: {
    varfor: 'Varför vi ses',
    bilder: 'Bilder och förslag',
    barnet: 'Barnets röst',
    beslut: 'Vi bestämmer',
    kontakt: 'Fortsatt kontakt',
  },
  pointHints: {
    varfor: 'Säg syftet högt, så att alla vet varför ni ses.',
    bilder: 'Var och en berättar i tur och ordning. Skriv deras bild, inte din.',
    barnet: 'Skriv barnets egna ord.',
    beslut: 'Vem gör vad, och senast när?',
    kontakt: 'Bestäm hur ni håller kontakten, och om ni ses igen.',
  },
  unread: 'Skrivet, inte uppläst',
  start: 'Börja samtalet',
  started: (from: string) => `Ni började ${from}.`,
  ended: (from: string, to: string) => `Ni pratade ${from}–${to}.`,
  minutes: (n: number) => (n === 1 ? '1 minut' : `${n} minuter`),
  end: 'Avsluta samtalet',
  resume: 'Fortsätt samtalet',
  consent: 'Fråga om samtycke',
  childPage: 'Öppna barnets egen sida',
  readBack: 'Jag har läst upp det',
  readBackHint: 'Ändrar du texten efteråt försvinner krysset.',
  readers: {
    family: 'familjen',
    school: 'förskolan eller skolan',
    socialServices: 'socialtjänsten',
    other: 'någon annan i mötet',
  },
  writer: 'dig',
  together: (names: readonly string[]) => list.format(names),
  widen: 'Vem mer får läsa det här?',
  widened: {
    family: 'Familjen får läsa det här på papper, ord för ord. De får visa det för vem de vill.',
    school:
      'Förskolan eller skolan får läsa det här i Trepart, ord för ord. Kontrollera först att familjen har sagt ja, eller att lagen tillåter det.',
    socialServices:
      'Socialtjänsten får läsa det här i Trepart, ord för ord. Det kan sparas i barnets akt.',
    other: 'Du berättar det själv för den personen. Säg bara det som står här.',
  },
  familyKept:
    'Familjen kan inte få något från mötet nu. Kontrollera frågorna om fara, och spärren för vårdnadshavarna.',
  dangers: 'Till frågorna om fara',
  leftOut: (who: string) => `Besluten ger en uppgift till ${who}, som inte får läsa dem än.`,
  badDate: 'Skriv ett datum som finns, till exempel 2026-04-28.',
  quality: 'Hur gick mötet?',
  qualityHint: 'Fyra frågor till dig. Svaren stannar i din anteckning.',
  after: 'Efter mötet',
} as const
