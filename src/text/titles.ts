// What the pages are called that are fetched when somebody goes there.

export const titleText = {
  enrol: 'Ny surfplatta',
  outbox: 'Utkorg',
  contacts: 'Kontakter',
  inbox: 'Inkorg',
  letter: 'Orosanmälan',
  settings: 'Inställningar',
  report: 'Orosanmälan',
  path: 'Vägen',
  meeting: 'Mötesanteckning',
  consent: 'Samtycke',
  note: 'Snabbanteckning',
  consultation: 'Rådgör utan namn',
  feedback: 'Återkoppling',
  call: 'Samtal',
  remove: 'Rensa',
  statement: 'Tillgänglighet',
  licences: 'Licenser',
  install: 'Lägg på hemskärmen',
  matter: 'Ärende',
  handbook: 'Rutinen',
  disclosure: 'Besked',
  otherTime: 'Föreslå en annan tid',
} as const

/** Of a draft that is open in another window. */
export const elsewhereText = {
  text: 'Utkastet är öppet i ett annat fönster. Här kan du läsa det. Allt som är skrivet där sparas.',
  action: 'Fortsätt här',
} as const
