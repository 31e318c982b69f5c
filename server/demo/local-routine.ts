// What a preschool of the demo does besides the law, as its head teacher and the intake have agreed.

import type { Json } from '../../src/base/canonical.ts'

const STEPS = {
  concern:
    'Säg det till en kollega samma dag. Handlar det om våld eller övergrepp: ring först, prata sedan.',
  report:
    'Be en kollega ta barngruppen och skriv i vilrummet. Berätta sedan för Bengt att du har anmält. Han kan inte stoppa en anmälan.',
  feedback: 'Ta upp svaret på torsdagsmötet, utan namn, så att alla lär sig hur det gick till.',
}

/** `Så gör vi på Tallkotten`, for one unit. */
export function localRoutine(unit: string): Json {
  const period = { validFrom: '2026-01-15', validTo: null, checkedOn: '2026-01-12' }
  return {
    schema: 1,
    id: 'local',
    version: '2026-01-15.1',
    ...period,
    name: 'Så gör vi på Tallkotten',
    unit,
    steps: Object.entries(STEPS).map(([id, text]) => ({
      id,
      text,
      source: 'rektor Bengt Lindroos och Ekdalens mottagning, 12 januari 2026',
      certainty: 'W',
      ...period,
    })),
  }
}
