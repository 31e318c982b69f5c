// Plays the model's commands on the real parts, with the same faults. Nothing of ours is replaced:
// requests are lost, doubled and changed on the line, and browsers die inside a transaction.

import { randomBytes, toBase64url } from '../../src/base/bytes.ts'
import { tryAgain } from '../../src/database/outbox.ts'
import { chooseVersion } from '../../src/draft/choose-version.ts'
import { findDraft, saveDraft, sealDraft } from '../../src/draft/draft-repository.ts'
import { sendReport, takeBack } from '../../src/report/send.ts'
import { pullMailbox } from '../../src/sync/pull.ts'
import { pushOutbox } from '../../src/sync/push.ts'
import { orderOf, shortReport } from '../report/support.ts'
import { must, personTransport, read, type TestDesk } from '../support/desk.ts'
import { ORIGIN } from '../server/support.ts'
import type { Command } from './commands.ts'
import {
  nameNew,
  olderInOrder,
  restart,
  submissionsOf,
  textOf,
  type RealWorld,
} from './real-world.ts'

export async function playReal(world: RealWorld, command: Command, word: string): Promise<void> {
  // The server's limits are for a minute; the tablets' clocks stand still.
  world.town.server.clock.forward(1)
  if (command.do === 'redeliver') {
    const late = world.wire[command.which % Math.max(world.wire.length, 1)]
    if (late) await redeliver(late)
    return
  }
  const desk = world.desks[command.device]!
  const rec = 'rec' in command ? (world.recs[command.rec] ?? '') : ''
  const draft = findDraft(desk, rec)
  switch (command.do) {
    case 'write': {
      const text = draft ? `${textOf(draft)} ${word}` : word
      must(await saveDraft(desk, { rec, of: 'report', content: { text }, seen: draft }))
      break
    }
    case 'seal':
      must(await sealDraft(desk, rec))
      break
    case 'submit': {
      const report = draft && shortReport({ oneSentence: textOf(draft) })
      // Refused, as in the model, where this tablet knows that it has been sent.
      if (report) await sendReport(desk, orderOf(world.town, { draft: rec, report }))
      break
    }
    case 'choose': {
      const [chosen] = olderInOrder(world, desk, command.rec)
      if (chosen) must(await chooseVersion(desk, rec, chosen.id))
      break
    }
    case 'takeBack': {
      const mine = submissionsOf(desk.cabinet).filter(({ letters }) => letters.length > 0)
      const numberOf = ({ sid }: { readonly sid: string }) => world.names.get(sid) ?? 0
      const last = mine.toSorted((one, other) => numberOf(one) - numberOf(other)).at(-1)
      if (last) await takeBack(desk, last)
      break
    }
    case 'tryAgain':
      await tryAgain(desk.database)
      break
    case 'read':
      await read(desk)
      break
    case 'kill':
      await restart(world, command.device)
      break
    case 'push':
      await push(world, desk, command)
      break
    case 'pull':
      await pull(world, desk, command)
  }
  await nameNew(world, world.desks[command.device]!)
}

/** The cookies are those of today; the request is of then. */
async function redeliver({ desk, init }: RealWorld['wire'][number]): Promise<void> {
  const response = await desk.tablet.fetch(`${ORIGIN}/v1/push`, init)
  if (response.status !== 200) throw new Error(`A late request got ${response.status}`)
}

const LOST = () => new TypeError('Failed to fetch')
const KILLED = 'the browser was killed here'

async function push(
  world: RealWorld,
  desk: TestDesk,
  { device, fault, at }: Extract<Command, { do: 'push' }>,
): Promise<void> {
  const { database, clock, shell, tablet } = desk
  let heard = Infinity
  let first = true
  tablet.between = async (path, pass, init) => {
    if (path !== '/v1/push' || !first) return pass()
    first = false
    world.wire.push({ desk, init })
    if (fault === 'request-lost') throw LOST()
    const { ops } = JSON.parse(init.body as string) as { ops: { s: string }[] }
    const place = at % ops.length
    const withOps = (some: readonly object[]) => {
      return pass({ init: { body: JSON.stringify({ ops: some }) } })
    }
    if (fault === 'server-killed') {
      if (place > 0) await withOps(ops.slice(0, place))
      throw LOST()
    }
    if (fault === 'one-refused') {
      return withOps(ops.with(place, { ...ops[place]!, s: toBase64url(randomBytes(64)) }))
    }
    if (fault === 'sent-twice') await pass()
    const answer = await pass()
    if (fault === 'answer-lost') throw LOST()
    if (fault === 'client-killed') heard = place
    return answer
  }
  const die = () => {
    heard -= 1
    if (heard < 0) throw new Error(KILLED)
  }
  const { transport } = tablet
  const receiptKeys = (await shell.trust.get('receipts'))?.keys ?? []
  database.receipts.hook('creating', die)
  // No server of these histories is ever restored: that is F12.
  const deps = { database, clock, transport, receiptKeys, inc: undefined }
  const died = await dies(() => pushOutbox(deps))
  database.receipts.hook('creating').unsubscribe(die)
  tablet.between = undefined
  if (died) await restart(world, device)
}

async function pull(
  world: RealWorld,
  desk: TestDesk,
  { device, limit, fault, at }: Extract<Command, { do: 'pull' }>,
): Promise<void> {
  const { database, tablet } = desk
  let page = -1
  tablet.between = async (path, pass) => {
    if (!path.startsWith('/v1/pull')) return pass()
    const answer = await pass({ path: path.replace(/limit=\d+/, `limit=${limit}`) })
    if (!answer.ok) return answer
    page += 1
    if (page === at && fault === 'answer-lost') throw LOST()
    return answer
  }
  const die = () => {
    if (fault === 'client-killed' && page === at) throw new Error(KILLED)
  }
  const mb = device === 2 ? world.mailboxes.intake : world.mailboxes.own
  database.cursors.hook('creating', die)
  database.cursors.hook('updating', die)
  const died = await dies(() => pullMailbox({ database, transport: personTransport(desk) }, mb))
  database.cursors.hook('creating').unsubscribe(die)
  database.cursors.hook('updating').unsubscribe(die)
  tablet.between = undefined
  if (died) await restart(world, device)
}

async function dies(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act()
    return false
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes(KILLED)) throw error
    return true
  }
}
