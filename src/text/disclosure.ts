// Words of telling the reporter, or somebody else, something about a matter.

import { dateText, shortDayText } from './days.ts'

export const disclosureText = {
  title: 'Besked till anmälaren',
  missing: 'Ärendet finns inte på den här plattan. Hämta det när du har nät.',
  notYours: 'Besked lämnas av socialtjänsten.',
  asked: (day: string) => `Begärt ${day}.`,
  notAsked: 'Anmälaren har inte bett om besked. Du får svara ändå.',
  undecided: 'Inget beslut är fattat än. Lagens svar går att lämna när det är fattat.',
  decided: (day: string) => `Beslut ${day}:`,
  due: {
    dated: (day: string) => `senast ${day}.`,
    atOnce: 'lämna svaret genast.',
    none: 'lagen säger inte hur snabbt.',
  },
  running: 'En utredning pågår redan:',
  recipient: {
    label: 'Vem ska få veta?',
    kinds: {
      reporter: 'Den som har anmält',
      healthCare: 'Hälso- och sjukvården',
      socialAuthority: 'En annan socialtjänst',
      school: 'En skola som inte har anmält',
      police: 'Polisen',
      privatePerson: 'En privatperson',
    },
    hints: {
      reporter: 'Får lagens svar. Beskedet går till anmälarens platta.',
      healthCare: 'Bara det som behövs för barnets vård. Säg det själv, och anteckna det här.',
      socialAuthority: 'Bara det som behövs för barnets stöd. Säg det själv, och anteckna det här.',
      school: 'Får inte veta att någon har anmält. Säg det själv, och anteckna det här.',
      police: 'Gäller brott mot barn eller ett akut läge. Ring, och anteckna det här.',
      privatePerson: 'En granne har inte rätt till svar, inte heller efter en anmälan.',
    },
    known: {
      label: 'Välj mottagare',
      hint: 'Då ser Trepart om familjen har sagt ja. Saknas mottagaren skriver du själv.',
    },
    name: { label: 'Namn eller funktion' },
    unit: { label: 'Arbetsplats' },
  },
  groups: {
    statutory: 'Lagens svar',
    free: 'Får sägas',
    assess: 'Efter prövning',
    withConsent: 'Med samtycke',
    board: 'Efter nämndens beslut',
    blocked: 'Stopp',
  },
  hints: {
    statutory: 'Olämpligt att svara? Välj att inte lämna besked. Skälet sparas bara hos er.',
    free: 'Namn och nummer står alltid med.',
    assess: 'Bedöm själv. Skriv hur du tänkte. Det sparas bara hos er.',
    withConsent: 'Egen text går bara att skicka om det finns ett samtycke.',
    board: 'Säg bara det som beslutet nämner.',
    blocked: 'Det här går inte att välja. Det krävs ett samtycke eller ett beslut av nämnden.',
  },
  assessment: {
    label: (item: string) => `Din bedömning: ${item}`,
    reason: 'Varför är ett svar olämpligt?',
    hint: (question: string, letters: number) => `${question} Minst ${letters} tecken.`,
  },
  need: {
    care: (item: string) => `Vad behövs det till: ${item}`,
    known: (item: string) => `Hur vet mottagaren redan: ${item}`,
  },
  words: (item: string) => `Dina ord: ${item}`,
  outside: (found: string) =>
    `Texten nämner något utanför samtycket: ${found}. Ta bort det eller fråga familjen först.`,
  confirm: {
    label: (item: string) => `Ja, säg det: ${item}`,
    hint: 'Det låter bra, men kan ändras. Är du säker?',
  },
  takeAway: (item: string) => `Ta bort: ${item}`,
  gone: (item: string) => `${item} går inte att säga längre.`,
  contact: 'Vem anmälaren kan ringa',
  fields: {
    handlerName: { label: 'Handläggare' },
    handlerPhone: { label: 'Handläggarens telefon' },
    functionName: { label: 'Mottagning' },
    functionPhone: { label: 'Mottagningens telefon' },
    followUpOn: {
      label: 'När hörs ni igen?',
      hint: 'Krävs när en utredning inleds.',
    },
  },
  preview: 'Så här ser anmälaren det',
  send: 'Lämna besked',
  log: 'Anteckna det du har sagt',
  saved: 'Det som är lämnat ändras inte. Det du skriver till grund för det stannar hos er.',
  done: 'Beskedet är lämnat',
  doneText: 'Grunden för varje uppgift är antecknad hos er.',
  said: (item: string, day: string, who: string) => `${item}. ${day}, till ${who}.`,
  logTitle: 'Det här har sagts',
  another: 'Lämna ett besked till',
  toMatter: 'Till ärendet',
  errors: {
    nothing: 'Välj något att säga.',
    blocked: 'Något du har valt får inte sägas längre. Ta bort det.',
    'not-true': 'Något du har valt stämmer inte längre. Ta bort det.',
    both: 'Du kan inte både svara och låta bli. Välj ett av dem.',
    unconfirmed: 'Svara ja, eller ta bort uppgiften.',
    assessment: 'Skriv hur du tänkte, med minst 20 tecken.',
    need: 'Skriv det här också.',
    words: 'Skriv vad du säger.',
    recipient: 'Skriv vem som ska få veta.',
    handler: 'Skriv vem som handlägger.',
    phone: 'Skriv ett nummer som går att ringa.',
    function: 'Skriv mottagningens namn och nummer.',
    'follow-up': 'Skriv ett datum som finns, till exempel 2026-10-06.',
    'follow-up-past': 'Den dagen har varit. Skriv en dag som kommer.',
    'key-missing':
      'Nyckeln finns inte på plattan. Allt är sparat. Anslut till nät och försök igen.',
    'too-large': 'Texten är för lång. Allt är sparat. Korta den.',
    'disk-full': 'Surfplattan är full. Stäng inte Trepart.',
    'storage-lost': 'Det gick inte att spara. Stäng inte Trepart. Försök igen.',
    'vault-locked': 'Skärmen låstes. Lås upp och försök igen. Allt är sparat.',
    'no-right': 'Besked lämnas av den som arbetar med ärendet.',
    'sent-on': 'Anmälan har skickats vidare. Den som har den nu lämnar besked.',
    unverified: 'Avsändaren är inte styrkt. Ring och kontrollera.',
    other: 'Det gick inte att lämna. Allt är sparat. Hämta ärendet på nytt.',
  },
} as const

/** `Begärt 28 augusti 2026.` */
export const askedText = (day: string) => disclosureText.asked(dateText(day))
export const decidedText = (day: string) => disclosureText.decided(dateText(day))
export const dueDayText = (day: string) => disclosureText.due.dated(shortDayText(day))
