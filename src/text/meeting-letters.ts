// Words of what the other side has sent about a meeting: the invitation and its answer, the note, and
// what somebody is to do.

export const meetingLettersText = {
  invitation: 'Inbjudan till möte',
  note: 'Anteckning från mötet',
  missing: 'Det du letar efter finns inte på den här plattan.',
  invited: (child: string, day: string) => `${child}, ${day}`,
  toAnswer: 'Väntar på ditt svar',
  by: (name: string, unit: string, time: string) => `Skriven av ${name}, ${unit}, ${time}.`,
  sent: (time: string) => `Skickad ${time}.`,
  notSent: 'Inte skickad än.',
  replaced: 'Det här gäller inte längre. Det finns en nyare.',
  newer: 'Visa den nyare',
  parties: { asked: 'De som bjuds in', interpreter: 'Tolk' },
  answer: {
    title: 'Kommer ni?',
    coming: 'Vi kommer',
    notComing: 'Vi kommer inte',
    otherTime: 'Föreslå en annan tid',
    again: 'Du kan svara igen. Den som bjöd in ser alla svaren.',
    saved: 'Svaret är klart. Det skickas så fort det finns nät.',
    failed: 'Det gick inte att spara svaret. Försök igen.',
  },
  otherTime: {
    title: 'Föreslå en annan tid',
    words: { label: 'När kan ni?', hint: 'Skriv gärna två eller tre tider.' },
    send: 'Skicka förslaget',
    empty: 'Skriv när ni kan.',
  },
  said: {
    coming: 'kommer',
    notComing: 'kommer inte',
    otherTime: 'föreslår en annan tid',
  },
  answers: {
    title: 'Svar på inbjudan',
    none: 'Ingen har svarat än.',
    of: (day: string, time: string) => `Mötet ${day} ${time}`,
    line: (name: string, said: string, time: string) => `${name} ${said}. ${time}`,
    two: 'Det finns två inbjudningar till samma möte. Ring den andra sidan och bestäm vilken som gäller.',
  },
  give: {
    title: 'Ge inbjudan till',
    calendar: (party: string) => `Kalenderfil, ${party}`,
    print: (party: string) => `Skriv ut, ${party}`,
  },
  decisions: 'Det här bestämdes',
  noDecisions: 'Inga beslut står i anteckningen.',
  notes: 'Anteckningar',
  noteOf: (child: string, day: string) => (day === '' ? child : `${child}, ${day}`),
  tasks: {
    title: 'Att göra efter möten',
    due: (day: string) => `Senast ${day}`,
    isDone: (time: string) => `Klart ${time}`,
    label: (what: string) => `Klart: ${what}`,
    failed: 'Det gick inte att spara. Försök igen.',
  },
} as const
