// Words of the start page.

/** `barn S.M.`: the first letter only, initials keep theirs. */
export const inSentence = (child: string) => child.charAt(0).toLowerCase() + child.slice(1)

export const homeText = {
  heroTitle: 'Oroar du dig för ett barn?',
  heroText:
    'Skriv ner det du har sett och hört. Du behöver inte ha bevis. Du kan pausa när som helst.',
  write: 'Skriv en orosanmälan',
  note: 'Snabbanteckning',
  consult: 'Rådgör utan namn',
  resume: 'Fortsätt där du var',
  draft: 'Utkast',
  goOn: 'Fortsätt skriva',
  step: (now: number, of: number) => `Steg ${now} av ${of}.`,
  savedAt: (time: string) => ['Sparat på surfplattan', ` ${time}. Inte skickat.`] as const,
  drafts: 'Fler utkast',
  draftAt: (child: string, now: number, of: number) => `${child}, steg ${now} av ${of}`,
  yours: 'Dina anmälningar',
  moreSent: (count: number) => `Visa ${count} till`,
  noneSent: 'Du har inte skickat någon anmälan än.',
  todo: 'Att göra',
  nothing: 'Inget att göra just nu.',
  now: ['kan', 'nu'],
  task: (what: string, child: string) => `${what}, ${inSentence(child)}`,
  next: 'Nästa steg:',
  consulted: 'Finns misstanken kvar?',
  consultedText: 'Du rådgjorde utan namn och ville titta igen.',
  urgent: 'Är det bråttom?',
  child: (initials: string, age: string) => {
    const who = initials === '' ? 'Utan namn' : `Barn ${initials}`
    return age === '' ? who : `${who}, ${age}`
  },
  years: (n: number) => `${n} år`,
  states: {
    queued: ['Klar att skickas.', ' Går i väg när du har nät.'],
    attempted: ['Skickas.', ' Den är sparad här tills den är framme.'],
    refused: ['Inte framme.', ' Servern tog inte emot. Ring.'],
    elsewhere: ['Skickad från en annan platta.', ' Kvittot finns där.'],
    again: ['Skickas igen.', ' Servern har återställts från en kopia.'],
    sent: (time: string) => ['Skickad', ` ${time}. Ingen har öppnat den än.`] as const,
    sentOn: ['Skickad vidare', ' till en annan mottagning. Ingen har öppnat den där än.'],
    opened: (time: string) => ['Mottagen', ` av socialtjänsten ${time}`] as const,
    outside: ['Lämnad utanför Trepart.', ''],
    outsideOpen: ['Inte lämnad än.', ' Ring eller posta.'],
  },
  alarm: {
    title: 'Inte framme.',
    text: (number: string) => `Ring ${number} nu och säg det du har skrivit.`,
    unopened: 'Ingen har öppnat anmälan.',
    ring: (number: string) => `Ring ${number}`,
    rung: 'Jag har ringt',
    called: (when: string) => `Du ringde ${when}.`,
  },
  other: {
    title: 'Möten, samtycken och rutinen',
    meeting: 'Skriv en mötesanteckning',
    consent: 'Gå igenom ett samtycke',
    consents: 'Dina samtycken',
    handbook: 'Rutinen, steg för steg',
  },
  install: {
    title: 'Lägg Trepart på hemskärmen',
    why: 'Annars kan surfplattan radera utkast efter en vecka.',
    how: 'Visa hur',
    later: 'Inte nu',
  },
} as const
