// Words of a report that was made by phone and is written down afterwards.

import { inSentence } from './home.ts'

export const oralText = {
  title: 'Ring först. Skriv sedan.',
  call: (name: string, number: string) => `Ring ${name} ${number}`,
  danger: (number: string) => `Ring ${number}`,
  called: 'Jag har ringt',
  notCalled: 'Jag har inte ringt',
  due: (date: string) => `Sista dag är ${date}.`,
  plan: (date: string) => `Sista arbetsdagen i tid är ${date}.`,
  faults: {
    oralOn: {
      impossible: 'Dagen finns inte. Skriv till exempel 2026-03-20.',
      future: 'Dagen har inte varit än. Skriv dagen då du ringde.',
    },
    oralTime: {
      impossible: 'Tiden finns inte. Skriv till exempel 16:58.',
      future: 'Tiden har inte varit än. Skriv tiden då du ringde.',
    },
  },
  task: (child: string) => `Skriv ner det du anmälde muntligt, ${inSentence(child)}`,
  taskText: 'Kan göras nu.',
  taskDue: (date: string) => `Kan göras nu. Senast ${date}.`,
  alarm: (date: string) => `Skriftlig komplettering – skulle ha lämnats senast ${date}.`,
  alarmText: (child: string) => `${child}: skriv klart och skicka. Det går fortfarande.`,
  times: {
    oral: 'Anmält muntligt',
    written: (time: string) => `Den skriftliga anmälan kom in ${time}.`,
    counted: 'Dagarna räknas från samtalet.',
    notCounted:
      'Dagen eller tiden stämmer inte. Dagarna räknas från att den skriftliga anmälan kom in.',
    late: (days: number) =>
      days === 1 ? 'Skriftligt 1 dag efter.' : `Skriftligt ${days} dagar efter.`,
    lateDue: (date: string) => `Det skulle ha lämnats senast ${date}.`,
  },
} as const
