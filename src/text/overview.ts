// Words of the manager's overview.

import { inSentence } from './home.ts'

const month = new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC', month: 'short' })

export const overviewText = {
  title: 'Översikt',
  intro: 'Ett steg för varje ärende: det som brådskar mest.',
  groups: {
    late: 'Sent',
    soon: 'Snart',
    ours: 'Väntar på oss',
    others: 'Väntar på andra',
  },
  none: {
    late: 'Inget är sent.',
    soon: 'Inget ska vara klart den närmaste veckan.',
    ours: 'Inget mer väntar på er.',
    others: 'Ni väntar inte på någon.',
  },
  count: (group: string, count: number) => `${group}: ${count}`,
  steps: {
    unread: 'Öppna anmälan',
    unverified: 'Kontrollera avsändaren',
    leftBehind: 'Skicka vidare nya uppgifter',
    protection: 'Gör skydds\u00ADbedömningen',
    decision: 'Besluta om utredning',
    handler: 'Utse handläggare',
    feedback: 'Ge återkoppling',
    investigation: 'Avsluta utredningen',
    closing: 'Berätta att ärendet är slut',
    evaluation: 'Utvärdera samarbetet',
    statement: 'Svar på en uppgift',
    reportersEvaluation: 'Anmälarens utvärdering',
  },
  row: (step: string, child: string) => `${step}, ${inSentence(child)}`,
  last: (day: string) => `Senast ${day}`,
  today: 'Senast i dag',
  late: (days: number) => (days === 1 ? '1 dag sent' : `${days} dagar sent`),
  undated: 'Ingen dag är satt',
  /** For the tile beside a row: `nov.`, `6`. */
  tile: (date: string) =>
    [month.format(new Date(`${date}T00:00:00Z`)), String(Number(date.slice(-2)))] as const,
  more: (count: number) => `Visa ${count} till`,
  proposals: 'Förslag till förbättring',
} as const
