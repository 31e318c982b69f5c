// F4: the service worker empties the outbox of a tablet whose page is closed, and is stopped in the
// middle of a push. Every envelope stays in the outbox until its receipt lies on the tablet, and in
// the end the server has each of them exactly once.

import { setTimeout as sleep } from 'node:timers/promises'
import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type AppServer } from '../support/app-server.ts'
import { launchTablet, type Tablet } from '../support/browser.ts'
import { createChance } from '../support/chance.ts'
import { freePort } from '../support/free-port.ts'
import { enrol, getPerson, unlock, waitForOfflineReady } from '../support/people.ts'
import { openPushGate, type PushGate, type PushMoment } from '../support/push-gate.ts'
import { roundsOf, seed, tellFigures } from '../support/rounds.ts'
import { listKeptEnvelopes } from '../support/server-envelopes.ts'
import { readOutbox, readReceipts, tornRows } from '../support/stored-tables.ts'

/** So many stops each set of envelopes has to stand before it is let through. */
const STOPS_A_SET = 10
const ENVELOPES_A_SET = 3
const sets = Array.from({ length: roundsOf('F4') / STOPS_A_SET }, (_, at) => at + 1)
const MOMENTS: readonly PushMoment[] = ['unsent', 'unanswered']
/** Longer than it takes to file three receipts. */
const LONGEST_WAIT_MS = 40

const chance = createChance(seed)
const figures = { unsent: 0, unanswered: 0, answered: 0, settled: 0 }
let server: AppServer
let gate: PushGate
let tablet: Tablet
let worker: Worker

/** The service worker's switches, which the page that reads the tables has a hand on. */
interface Worker {
  readonly sync: () => Promise<unknown>
  readonly stop: () => Promise<unknown>
}

beforeAll(async () => {
  const [port, serverPort] = [await freePort(), await freePort()]
  gate = await openPushGate(port, serverPort)
  server = await startServer({ port: serverPort, origin: `http://localhost:${port}` })
  tablet = await launchTablet()
  await enrol(tablet.page, server, 'Surfplatta 1, Tallkotten')
  await unlock(tablet.page, samira())
  await waitForOfflineReady(tablet.page)
  worker = await findWorker(await tablet.context.newCDPSession(tablet.page))
})

afterAll(async () => {
  await tablet?.close()
  await gate?.close()
  await server?.stop()
  tellFigures('F4', figures)
})

const samira = () => getPerson(server, 'Samira Ekholt')

async function findWorker(session: CDPSession): Promise<Worker> {
  const registration = new Promise<string>((done) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [found] = registrations
      if (found) done(found.registrationId)
    })
  })
  await session.send('ServiceWorker.enable')
  const registrationId = await registration
  const origin = server.url
  return {
    sync: () =>
      session.send('ServiceWorker.dispatchSyncEvent', {
        origin,
        registrationId,
        tag: 'outbox',
        lastChance: false,
      }),
    stop: () => session.send('ServiceWorker.stopAllWorkers'),
  }
}

/**
 * Queues drafts without a network and gives the hashes of what waits. Then it goes to a page of the
 * same origin that is not the app: nothing but the worker delivers.
 */
async function queueSet(page: Page): Promise<readonly string[]> {
  await page.goto(server.url)
  await unlock(page, samira())
  await page.getByText('Allt är skickat').first().waitFor()
  await tablet.context.setOffline(true)
  for (let count = 1; count <= ENVELOPES_A_SET; count += 1) {
    await page.getByRole('link', { name: 'Skriv en orosanmälan' }).first().click()
    await page.getByRole('textbox', { name: 'Var är barnet nu?' }).fill(`På avdelning ${count}.`)
    await page.getByRole('link', { name: 'Stäng' }).click()
    await expect.poll(async () => (await readOutbox(page)).length).toBe(count)
  }
  const rows = await readOutbox(page)
  // Closed before the network is back, or the page would deliver.
  await page.goto('about:blank')
  await tablet.context.setOffline(false)
  await page.goto(`${server.url}/demo`)
  return rows.map(({ hash }) => hash)
}

/** Lets the worker push, and stops it at that moment of it. */
async function stopAt(moment: PushMoment): Promise<void> {
  const stopped = new Promise<void>((done) => {
    gate.onPush = async (reached) => {
      if (reached !== moment) return
      await sleep(chance.below(LONGEST_WAIT_MS))
      await worker.stop()
      done()
    }
  })
  await worker.sync()
  await stopped
  gate.onPush = async () => undefined
}

test.each(sets)('set %i: an envelope leaves with its receipt, and arrives once', async () => {
  const { page } = tablet
  const queued = await queueSet(page)
  for (let stop = 1; stop <= STOPS_A_SET; stop += 1) {
    // Once it is answered there may be nothing left to push.
    const last = stop === STOPS_A_SET
    const moment = last ? 'answered' : (MOMENTS[chance.below(MOMENTS.length)] ?? 'unsent')
    const where = `stop ${stop}, ${moment}, seed ${seed}`
    await stopAt(moment)
    figures[moment] += 1
    const rows = await readOutbox(page)
    expect(tornRows(rows), where).toEqual([])
    const waiting = new Set(rows.map(({ hash }) => hash))
    const receipts = new Set((await readReceipts(page)).map(({ env }) => env))
    expect(
      queued.filter((hash) => waiting.has(hash) === receipts.has(hash)),
      where,
    ).toEqual([])
    figures.settled += queued.length - rows.length
  }
  await worker.sync()
  await expect.poll(async () => (await readOutbox(page)).length).toBe(0)
  const kept = listKeptEnvelopes(server).map(({ hash }) => hash)
  expect(kept.filter((hash) => queued.includes(hash)).toSorted()).toEqual(queued.toSorted())
})
