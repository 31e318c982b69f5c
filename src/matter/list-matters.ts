// All matters of one's groups as the list shows them: what comes next in each, by when, and under
// which words it is found.

import { nextTask } from '../base/next-task.ts'
import { getMe, type Desk } from '../letters/desk.ts'
import { packUnder } from '../routine/load-pack.ts'
import { nextMatterRule, type MatterPathFacts } from '../routine/matter-path.ts'
import type { MatterRule } from '../routine/matter-path-rules.ts'
import type { RulePack } from '../routine/pack.ts'
import { dueOf } from './due.ts'
import { matterOf, type Matter } from './fold.ts'
import { gatherMatterEvents, type MatterEvents } from './gather.ts'
import { findOwnItem, gatherInbox, ownItems, type InboxItem } from './inbox.ts'
import { matterFactsOf, nextDueOf, type NextDue } from './path-facts.ts'
import { searchKeyOf } from './search.ts'

export interface MatterView {
  readonly item: InboxItem
  readonly matter: Matter
  readonly facts: MatterPathFacts
  /** The one that the matter began under, else today's. */
  readonly pack: RulePack
  readonly next: MatterRule
  readonly due: NextDue | undefined
  readonly mine: boolean
  /** Who it is about is kept from everybody but the handler and the manager. */
  readonly hidden: boolean
}

export interface MatterRow extends MatterView {
  /** All that it can be found by, and nothing else of it. */
  readonly key: string
}

export interface Rules {
  readonly packs: readonly RulePack[]
  readonly today: RulePack
}

/** After so many the screen has its turn: five thousand folded at once would hold up a finger that scrolls. */
const AT_A_TIME = 100

/** What is due first stands first, and what asks for nothing last. */
export async function listMatters(desk: Desk, rules: Rules): Promise<readonly MatterRow[]> {
  const events = gatherMatterEvents(desk)
  const rows: MatterRow[] = []
  const { items } = await gatherInbox(desk)
  for (const item of ownItems(desk, items)) {
    const view = viewOf(desk, item, events, rules)
    rows.push({ ...view, key: searchKeyOf(view) })
    if (rows.length % AT_A_TIME === 0) await nextTask()
  }
  return rows.toSorted((a, b) => Number(b.next.todo) - Number(a.next.todo) || byDay(a, b))
}

export function findMatter(desk: Desk, sid: string, rules: Rules): MatterView | undefined {
  const item = findOwnItem(desk, sid)
  return item && viewOf(desk, item, gatherMatterEvents(desk), rules)
}

function viewOf(
  desk: Desk,
  item: InboxItem,
  events: MatterEvents,
  { packs, today }: Rules,
): MatterView {
  const now = desk.clock.now()
  const matter = matterOf(item, events, { directory: desk.directory(), now })
  const { record } = item.submission
  const due = dueOf(matter, packs)
  const facts = matterFactsOf(item, matter, due, now)
  const pack = packUnder(packs, record.pack) ?? today
  const mine = isMine(desk, matter)
  return {
    item,
    matter,
    facts,
    pack,
    next: nextMatterRule(pack, facts),
    due: nextDueOf(facts, due, now),
    mine,
    hidden: isKeptBack(desk, item) && !mine,
  }
}

/** The letters whose child's name is kept back, as their matters keep it. */
export function hiddenAmong(desk: Desk, items: readonly InboxItem[]): ReadonlySet<string> {
  const kept = items.filter((item) => isKeptBack(desk, item))
  if (kept.length === 0) return new Set()
  const events = gatherMatterEvents(desk)
  const around = { directory: desk.directory(), now: desk.clock.now() }
  const others = kept.filter((item) => !isMine(desk, matterOf(item, events, around)))
  return new Set(others.map(({ submission }) => submission.id))
}

function isKeptBack(desk: Desk, { submission: { record } }: InboxItem): boolean {
  return record.report.protectedIdentity === 'yes' && getMe(desk).role !== 'unitManager'
}

function isMine(desk: Desk, { handler }: Matter): boolean {
  return handler?.uid === desk.person.uid
}

function byDay({ due: a }: MatterRow, { due: b }: MatterRow): number {
  const [first = '9999', second = '9999'] = [a?.day, b?.day]
  return first === second ? 0 : first < second ? -1 : 1
}
