// Looking for one matter of 5,000: the filter behind each key, beside a plain filter of the same rows,
// and the longest task in a browser while the list is painted, searched and scrolled.

import { expect, test } from 'vitest'
import { toInstant } from '../../src/base/clock.ts'
import { randomId } from '../../src/base/id.ts'
import type { Directory } from '../../src/directory/directory.ts'
import type { Desk } from '../../src/letters/desk.ts'
import { listMatters, type MatterRow } from '../../src/matter/list-matters.ts'
import { filterMatters, type Shown } from '../../src/matter/search.ts'
import { shippedPack } from '../routine/shipped-packs.ts'
import { startServer } from '../support/app-server.ts'
import { launchTablet } from '../support/browser.ts'
import { enrol, getPerson, resume, unlock } from '../support/people.ts'
import { visit } from '../support/screen-check.ts'
import { against, slower, tell } from './figures.ts'
import { fillReports } from './filled-tablet.ts'
import { longestTask } from './long-tasks.ts'
import { matterOf as reportOf, NOW } from './matters.ts'

const MATTERS = 5_000
const ROUNDS = 40
const WARM_UP = 10
const TASK_LIMIT_MS = 100
const TYPED = ['n', 'no', 'noel', '2021', '20210902-98', 't-2603-4321', 'finns inte']

const today = shippedPack()

test('a key pressed while 5,000 matters are searched', async () => {
  const rows = await listed(MATTERS)
  expect(rows).toHaveLength(MATTERS)
  const ours: number[] = []
  const plain: number[] = []
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    for (const words of TYPED) {
      const shown: Shown = 'all'
      let found: readonly MatterRow[] = []
      ours.push(timed(() => (found = filterMatters(rows, { words, shown }))))
      const wanted = words.includes('-') && !/[a-z]/.test(words) ? words.replaceAll('-', '') : words
      let peer: readonly MatterRow[] = []
      plain.push(timed(() => (peer = rows.filter(({ key }) => key.includes(wanted)))))
      expect(found).toHaveLength(peer.length)
    }
  }
  const kept = WARM_UP * TYPED.length
  tell(
    slower(
      { what: 'search: the filter of a key over 5,000 matters', times: ours.slice(kept) },
      { what: 'a plain array filter of the same rows', times: plain.slice(kept) },
      3,
    ),
  )
})

test('the list of 5,000 matters while it is searched and scrolled', async () => {
  const server = await startServer()
  const { page, close } = await launchTablet()
  const jonna = getPerson(server, 'Jonna Falk')
  try {
    await enrol(page, server, 'Mottagningens dator')
    await unlock(page, jonna)
    await page
      .getByRole('link', { name: /^Barn / })
      .first()
      .waitFor()
    await fillReports(page, jonna.words, MATTERS)
    await page.getByRole('button', { name: 'Dölj' }).first().click()
    await resume(page, jonna)
    await visit(page, '/arenden', 'Ärenden')
    const rows = page.locator('.inbox__row')
    await rows.first().waitFor()
    const longest = await longestTask(page, async () => {
      const search = page.getByRole('searchbox')
      await search.pressSequentially('barn')
      await search.fill('')
      for (const more of [40, 60, 80]) {
        await page.getByRole('button', { name: 'Visa 20 till' }).click()
        await rows.nth(more - 1).waitFor()
        await page.mouse.wheel(0, 20_000)
      }
    })
    tell(against('longest task in the list of 5,000 matters (ms)', longest, TASK_LIMIT_MS))
  } finally {
    await close()
    await server.stop()
  }
})

/** As the office has them on its desk: each with its report, half of them handled. */
function listed(count: number): Promise<readonly MatterRow[]> {
  const unit = randomId('u')
  const mailbox = randomId('m')
  const submissions = Array.from({ length: count }, (_, at) => {
    const { submission } = reportOf(at)
    const { recipient } = submission.record
    const record = { ...submission.record, recipient: { ...recipient, unit } }
    return {
      ...submission,
      record,
      mailbox,
      arrivedAt: submission.at,
      id: submission.letters[0]?.hash,
    }
  })
  const person = { uid: randomId('p'), name: 'Jonna Falk', title: '', phone: '', email: '' }
  const group = {
    id: randomId('g'),
    unit,
    kind: 'intake',
    mailbox,
    epoch: 1,
    members: [person.uid],
  }
  const home = {
    id: unit,
    kind: 'socialServices',
    members: { [person.uid]: { ...person, unit, role: 'intake' } },
    former: [],
    groups: { [group.id]: group },
  }
  const directory = { home, units: { [unit]: home } } as unknown as Directory
  const lists: Readonly<Record<string, readonly unknown[]>> = { submission: submissions }
  const desk = {
    person,
    clock: { now: () => toInstant(Date.parse(NOW)) },
    cabinet: { list: (kind: string) => lists[kind] ?? [], find: () => undefined },
    directory: () => directory,
  } as unknown as Desk
  return listMatters(desk, { packs: [today], today })
}

function timed(work: () => void): number {
  const begun = performance.now()
  work()
  return performance.now() - begun
}
