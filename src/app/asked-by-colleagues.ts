import type { Instant } from '../base/clock.ts'
import type { Desk } from '../letters/desk.ts'
import type { Filed } from '../letters/filed.ts'
import type { TodoRow } from './screens/todo-card.tsx'

/** Most desks are asked for nothing, so what tells of it is fetched for those that are. */
export async function listAskedByColleagues(desk: Desk, now: Instant): Promise<readonly TodoRow[]> {
  const submissions = desk.cabinet.list('submission') as readonly Filed[]
  const isOwn = ({ author }: Filed) => author === desk.person.uid
  if (submissions.every(isOwn) && desk.cabinet.list('handOver').length === 0) return []
  const { colleagueRows } = await import('./colleague-rows.ts')
  return colleagueRows(desk, now)
}
