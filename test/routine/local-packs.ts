// What a unit does besides the law, as a pack for tests.

import type { LocalRoutinePack } from '../../src/routine/local-routine.ts'

const PERIOD = { validFrom: '2026-01-15', validTo: null, checkedOn: '2026-01-12' }

export function localPack(changed: Partial<LocalRoutinePack> = {}): LocalRoutinePack {
  return {
    schema: 1,
    id: 'local',
    version: '2026-01-15.1',
    ...PERIOD,
    name: 'Så gör vi på Tallkotten',
    unit: null,
    steps: [
      {
        id: 'report',
        text: 'Skriv i vilrummet.',
        source: 'arbetslaget',
        certainty: 'W',
        ...PERIOD,
      },
    ],
    ...changed,
  }
}
