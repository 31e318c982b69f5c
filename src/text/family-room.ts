// The words around the text that a family reads: buttons, errors and thanks, in the same languages.
// Nothing is bound to them, so they may be bettered at any time.

interface RoomWords {
  readonly holding: string
  readonly hidden: string
  readonly giveBack: string
  readonly language: string
  readonly read: string
  readonly manner: string
  readonly sign: string
  readonly oral: string
  readonly pad: string
  readonly padHint: string
  readonly padEmpty: string
  readonly padDrawn: string
  readonly undo: string
  readonly yes: string
  readonly no: string
  readonly kept: string
  readonly unsaved: string
  /** Where somebody gives it back all the same. */
  readonly notKept: {
    readonly answer: string
    readonly nothing: string
    readonly again: string
    readonly lose: string
  }
  readonly listen: string
  readonly silence: string
  readonly missing: { readonly topics: string; readonly read: string; readonly signature: string }
  readonly thanks: { readonly given: string; readonly refused: string }
  readonly giveBackNow: string
  readonly change: string
}

const swedish: RoomWords = {
  holding: 'Du håller i plattan nu',
  hidden: 'Allt annat i Trepart är dolt.',
  giveBack: 'Lämna tillbaka',
  language: 'Språk',
  read: 'Jag har läst texten eller fått den uppläst.',
  manner: 'Så svarar jag',
  sign: 'Jag skriver under',
  oral: 'Jag säger ja muntligt',
  pad: 'Ruta för underskrift',
  padHint: 'Skriv med finger eller penna',
  padEmpty: 'Rutan är tom.',
  padDrawn: 'Rutan har en underskrift.',
  undo: 'Ångra streck',
  yes: 'Ja, jag samtycker',
  no: 'Nej, jag vill inte',
  kept: 'Det du gör här sparas på surfplattan.',
  unsaved: 'Det går inte att spara just nu. Visa skärmen för den som gav dig plattan.',
  notKept: {
    answer: 'Ditt svar är inte sparat. Det försvinner om du lämnar tillbaka plattan nu.',
    nothing: 'Det du har fyllt i är inte sparat. Det försvinner om du lämnar tillbaka plattan nu.',
    again: 'Försök spara igen',
    lose: 'Lämna tillbaka utan att spara',
  },
  listen: 'Lyssna',
  silence: 'Tyst',
  missing: {
    topics: 'Kryssa för minst en sak, eller svara nej.',
    read: 'Läs texten, eller be att få den uppläst. Kryssa sedan här.',
    signature: 'Rutan är tom. Skriv under här, eller säg ja muntligt.',
  },
  thanks: {
    given: 'Tack. Du har sagt ja.',
    refused: 'Tack. Du har sagt nej. Ni får samma hjälp ändå.',
  },
  giveBackNow: 'Svaret är sparat på surfplattan. Lämna tillbaka den nu.',
  change: 'Ändra svaret',
}

const easySwedish: RoomWords = {
  ...swedish,
  hidden: 'Du ser bara den här sidan.',
  read: 'Jag har läst. Eller någon har läst för mig.',
  yes: 'Ja, ni får berätta',
  no: 'Nej, ni får inte berätta',
  kept: 'Det du gör här sparas.',
}

const english: RoomWords = {
  holding: 'You are holding the tablet now',
  hidden: 'Everything else in Trepart is hidden.',
  giveBack: 'Hand back',
  language: 'Language',
  read: 'I have read the text or had it read to me.',
  manner: 'This is how I answer',
  sign: 'I sign',
  oral: 'I say yes out loud',
  pad: 'Box for your signature',
  padHint: 'Write with a finger or a pen',
  padEmpty: 'The box is empty.',
  padDrawn: 'The box has a signature.',
  undo: 'Undo stroke',
  yes: 'Yes, I consent',
  no: 'No, I do not want to',
  kept: 'What you do here is kept on the tablet.',
  unsaved: 'It can’t be kept right now. Show the screen to whoever gave you the tablet.',
  notKept: {
    answer: 'Your answer is not kept. It is lost if you hand back the tablet now.',
    nothing: 'What you have filled in is not kept. It is lost if you hand back the tablet now.',
    again: 'Try to keep it again',
    lose: 'Hand back without keeping it',
  },
  listen: 'Listen',
  silence: 'Stop',
  missing: {
    topics: 'Tick at least one thing, or answer no.',
    read: 'Read the text, or ask to have it read to you. Then tick here.',
    signature: 'The box is empty. Sign here, or say yes out loud.',
  },
  thanks: {
    given: 'Thank you. You have said yes.',
    refused: 'Thank you. You have said no. You get the same help.',
  },
  giveBackNow: 'Your answer is kept on the tablet. Hand it back now.',
  change: 'Change the answer',
}

const byLanguage: Readonly<Record<string, RoomWords>> = {
  sv: swedish,
  'sv-x-latt': easySwedish,
  en: english,
}

/** A text may come in more languages than the buttons. */
export function roomWords(language: string): RoomWords {
  return byLanguage[language] ?? swedish
}
