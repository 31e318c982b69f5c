// Words for a report that has come to the wrong intake: there, and at the one that it belongs to.

export const forwardText = {
  title: 'Hör anmälan till en annan mottagning?',
  text: 'Skicka den vidare. Dagen då den först kom in gäller.',
  open: 'Skicka vidare',
  to: 'Vilken mottagning?',
  reason: 'Varför?',
  optional: '(om du vill)',
  reasonHint: 'Anmälaren och den nya mottagningen ser det du skriver.',
  send: 'Skicka anmälan vidare',
  sending: 'Gör klar …',
  outside: (name: string, phone: string) =>
    phone === ''
      ? `Trepart kan inte skicka till ${name}. Skriv ut anmälan och lämna den.`
      : `Trepart kan inte skicka till ${name}. Ring ${phone}, eller skriv ut anmälan och lämna den.`,
  call: (phone: string) => `Ring ${phone}`,
  done: 'Skickad vidare',
  sentTo: (name: string, by: string, time: string) => `Till ${name}, av ${by} ${time}.`,
  doneText: 'Mottagningen där tar över. Anmälaren får veta det.',
  leftBehind: (count: number) =>
    count === 1
      ? 'Något mer har kommit sedan dess. Den nya mottagningen har det inte.'
      : `${count} saker har kommit sedan dess. Den nya mottagningen har dem inte.`,
  sendLeftBehind: 'Skicka det vidare',
  pillFrom: (name: string, time: string) => `Skickad vidare från ${name} ${time}`,
  sentOn: (name: string, time: string) => `Skickad vidare till ${name} ${time}.`,
  newFacts: 'Mer har kommit',
  brought: (name: string, by: string, time: string) =>
    `Skickad vidare från ${name} ${time}, av ${by}. Dagen då anmälan först kom in gäller.`,
  because: (reason: string) => `De skriver: ${reason}`,
  errors: {
    missing: 'Välj en mottagning.',
    unverified: 'Avsändaren är inte styrkt. Ring och kontrollera innan du skickar vidare.',
    'no-way': 'Det går inte att skicka dit i Trepart. Ring mottagningen.',
    'already-forwarded': 'Anmälan är redan skickad vidare.',
    unreadable: 'Brevet går inte att läsa igen. Ring den rätta mottagningen och lämna en utskrift.',
    'key-missing':
      'En nyckel finns inte här än. Anslut till nät och försök igen, eller ring mottagningen.',
    'too-large': 'Anmälan är för stor att skicka vidare. Skriv ut den och lämna den.',
    'disk-full': 'Datorn är full. Anmälan är inte skickad vidare. Ring mottagningen.',
    'storage-lost': 'Det gick inte att spara. Försök igen, eller ring mottagningen.',
    'vault-locked': 'Skärmen låstes. Lås upp och försök igen.',
  },
} as const
