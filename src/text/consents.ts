// Words of the consents of a matter: what holds, who has said what, and the form for asking.

import { dateText } from './days.ts'

/** `Björkhöjdsskolan`, or a person there. */
const at = (name: string, place: string) => (place === '' ? name : `${name}, ${place}`)

export const consentsText = {
  title: 'Samtycken',
  intro: 'Här ser du vad familjen har sagt ja till att ni berättar, och för vem.',
  missing: 'Ärendet finns inte på den här plattan. Hämta det när du har nät.',
  notYours: 'Samtycken skrivs av socialtjänsten.',
  none: 'Ingen har svarat än.',
  write: 'Skriv ett samtycke',
  recipient: at,
  state: {
    given: 'Ja',
    refused: 'Nej',
    withdrawn: (day: string) => (day === '' ? 'Återkallat' : `Återkallat ${dateText(day)}`),
    expired: (day: string) => `Gick ut ${dateText(day)}`,
    partly: 'Delvis',
    waiting: (names: readonly string[]) =>
      names.length === 0 ? 'Väntar på svar' : `Väntar på ${names.join(' och ')}`,
    none: 'Inget svar',
    board: 'Nämnden avgör',
  },
  said: {
    given: 'ja',
    refused: 'nej',
    withdrawn: 'återkallat',
    notAppropriateToAsk: 'inte lämpligt att fråga',
    requested: 'har inte svarat',
  },
  holder: (name: string, said: string) => `${name}: ${said}`,
  unnamed: 'Någon som inte står med här',
  other: 'den andra vårdnadshavaren',
  until: (day: string, event: string) => {
    if (event === '') return `Gäller till ${dateText(day)}.`
    return day === '' ? `Gäller till: ${event}.` : `Gäller till: ${event}, senast ${dateText(day)}.`
  },
  excludes: (words: string) => `Ingår inte: ${words}.`,
  waiting: {
    title: 'Väntar på svar',
    to: (recipients: string, topics: string) => `Till ${recipients}: ${topics}`,
    answer: 'Anteckna svar',
  },
  people: {
    title: 'De som har svarat',
    show: (name: string) => `Visa för ${name}`,
    withdraw: (name: string) => `Återkalla för ${name}`,
  },
  withdrawal: {
    title: (name: string) => `Återkalla för ${name}`,
    now: 'Det gäller genast, också utan nät. Ingen behöver säga varför.',
    shared: 'Det här är redan sagt',
    nothing: 'Inget har sagts med stöd av samtycket.',
    line: (what: string, day: string, to: string) => `${what}, ${dateText(day)}, till ${to}`,
    topics: { label: 'Vad återkallas?' },
    parts: { all: 'Allt', some: 'Bara en del' },
    which: { label: 'Vilka delar?' },
    choose: 'Välj minst en del.',
    confirm: 'Återkalla nu',
    done: (name: string) => `${name} har återkallat. Det gäller nu.`,
    failed: 'Det gick inte att spara. Försök igen.',
  },
  board: {
    title: 'Nämndens beslut',
    line: (what: string, day: string, to: string) => `${dateText(day)}, till ${to}: ${what}`,
    none: 'Inget beslut finns antecknat.',
    write: 'Anteckna nämndens beslut',
  },
  own: {
    title: 'Det du har svarat',
    intro: (name: string) => `Till ${name}. Här står bara dina egna svar.`,
    empty: 'Du har inte svarat på något.',
    asked: (recipients: string) => `Får vi berätta för ${recipients}?`,
    withdrawn: (day: string) => `Du ångrade dig ${dateText(day)}`,
    all: 'Allt du hade sagt ja till.',
    purpose: (purpose: string) => `Till för: ${purpose}`,
    answers: {
      given: 'ja',
      refused: 'nej',
      notAppropriateToAsk: 'inget svar',
      '': 'inget svar',
    },
    reference: (sid: string) => `Samtyckets nummer: ${sid}`,
    digest: (hash: string) => `Kontrollsumma för orden: ${hash}`,
    print: 'Skriv ut',
    paper: 'Samtycke',
  },
} as const
