// A number to say over the phone: `T-2611-07` is the seventh of November 2026 at Tallkotten. Made
// on the device, never unique in the world; what is unique is the `sid`.

import type { Desk } from '../letters/desk.ts'
import type { Submission } from './submission.ts'

export function nextReference(desk: Desk): string {
  const letter = desk.directory().home.name.charAt(0).toUpperCase()
  const [year = '', month = ''] = desk.clock.now().slice(2, 7).split('-')
  const start = `${letter}-${year}${month}-`
  const numbers = (desk.cabinet.list('submission') as readonly Submission[])
    .map(({ record }) => record.reference)
    .filter((reference) => reference.startsWith(start))
    .map((reference) => Number(reference.slice(start.length)))
  return start + String(Math.max(0, ...numbers) + 1).padStart(2, '0')
}
