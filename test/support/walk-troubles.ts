// What one would rather not see: a draft that is open elsewhere, everything that a bar can tell at
// once, a window that an update waits for, and a tablet that the browser has cleared.

import { expect, test } from 'vitest'
import { randomId } from '../../src/base/id.ts'
import type { Viewport } from './browser.ts'
import { enrol, getPerson, unlock, waitForOfflineReady } from './people.ts'
import { textbox } from './report-steps.ts'
import { visit } from './screen-check.ts'
import { lockScreen } from './shared-tablet.ts'
import { damageRow } from './spoiled-data.ts'
import { startWalk } from './walk.ts'

const HOME = 'Oroar du dig för ett barn?'
const HOUR = 3_600_000

export function walkTroubles(sizes: readonly Viewport[]): void {
  const walk = startWalk(sizes, ['Aino'])
  const samira = () => getPerson(walk.server, 'Samira Ekholt')

  test('a draft that is open in another window', async () => {
    const { page, context } = walk.tablet
    await enrol(page, walk.server, 'Surfplatta 1, Tallkotten')
    await unlock(page, samira())
    await waitForOfflineReady(page)
    const second = await context.newPage()
    await second.goto(walk.server.url)
    await unlock(second, samira())
    await page.getByRole('link', { name: 'Skriv en orosanmälan' }).click()
    await textbox(page, 'Var är barnet nu?').fill('På avdelningen, hos Aino.')
    await second.getByRole('link', { name: 'Fortsätt skriva' }).click()
    await second.getByText('Utkastet är öppet i ett annat fönster.').waitFor()
    await second.getByText('På avdelningen, hos Aino.').waitFor()
    await walk.check(second, 'annat-fonster')
    await second.close()
  })

  test('all that the bars can tell at once', async () => {
    const { page, context } = walk.tablet
    const draft = new URL(page.url()).pathname.split('/')[2] ?? ''
    await visit(page, '/', HOME)
    // Only a mailbox that has been fetched before can be seen to begin anew.
    const fetched = page.waitForResponse(
      async (answer) =>
        answer.url().includes('/v1/pull') && (await answer.text()).includes('"seq":1'),
    )
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await fetched
    await page.getByRole('button', { name: 'Dölj' }).first().click()
    await lockScreen(page)
    expect(await damageRow(page, draft)).toBe(1)
    // A server restored from a backup, with a rule that nobody has signed.
    const incarnation = randomId('i')
    await context.route(/\/v1\/(pull|packs)/, async (route) => {
      const answer = await route.fetch()
      const body = (await answer.text())
        .replace(/"inc":"[^"]*"/, `"inc":"${incarnation}"`)
        .replaceAll('Skatteverket', 'Någon')
      await route.fulfill({ response: answer, body })
    })
    await page.addInitScript(() => {
      navigator.storage.estimate = async () => ({ usage: 190_000_000, quota: 1_000_000_000 })
    })
    await page.clock.setFixedTime(Date.now() + HOUR)
    await page.goto(walk.server.url)
    await unlock(page, samira())
    for (const told of [
      'Servern har återställts från en kopia.',
      'Surfplattans klocka går fel.',
      'En rutin går inte att lita på.',
      'Surfplattan börjar bli full.',
      '1 sparad sak går inte att läsa.',
    ]) {
      await page.getByText(told).waitFor()
    }
    await walk.check(page, 'alla-rader')
    await context.unroute(/\/v1\/(pull|packs)/)
  })

  test('a window that an update waits for', async () => {
    const { page, context } = walk.tablet
    const other = await context.newPage()
    await other.goto(walk.server.url)
    await page.bringToFront()
    await other.evaluate(() => {
      const opening = indexedDB.open('tp_shell', 1_000)
      opening.addEventListener('success', () => opening.result.close())
    })
    await page.getByRole('heading', { name: 'Trepart är öppen i en nyare version.' }).waitFor()
    await walk.check(page, 'nyare-fonster')
    await other.close()
  })

  test('a tablet that the browser has cleared', async () => {
    const { page } = await walk.another()
    await page.goto(walk.server.url)
    await page.evaluate(() => {
      const note = { letters: 2, drafts: 1, oldestSeconds: 3600, t: new Date().toISOString() }
      localStorage.setItem('trepart-unsent', JSON.stringify(note))
    })
    await page.reload()
    await page.getByRole('heading', { name: 'Surfplattan har rensat Trepart' }).waitFor()
    await walk.check(page, 'rensad')
  })
}
