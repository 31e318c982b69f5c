// Two windows of one person on one tablet: what one locks, both lock, and one of them writes.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type AppServer } from '../support/app-server.ts'
import { launchTablet, type Tablet } from '../support/browser.ts'
import { enrol, getPerson, unlock, waitForOfflineReady } from '../support/people.ts'

const ELSEWHERE = 'Utkastet är öppet i ett annat fönster.'
const WORDS = 'På avdelningen, hos Aino.'

let server: AppServer
let tablet: Tablet
let first: Page
let second: Page
let third: Page

beforeAll(async () => {
  server = await startServer()
  tablet = await launchTablet()
  first = tablet.page
  await enrol(first, server, 'Surfplatta 1, Tallkotten')
  await unlock(first, samira())
  await waitForOfflineReady(first)
  second = await openWindow()
})

afterAll(async () => {
  await tablet?.close()
  await server?.stop()
})

const samira = () => getPerson(server, 'Samira Ekholt')

async function openWindow(path = '/'): Promise<Page> {
  const page = await tablet.context.newPage()
  await page.goto(`${server.url}${path}`)
  await unlock(page, samira())
  return page
}

const field = (page: Page) => page.getByRole('textbox', { name: 'Var är barnet nu?' })
const pathOf = (page: Page) => new URL(page.url()).pathname

/** By a link of ours, as a person goes: a load would lock. */
async function openDraft(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Fortsätt skriva' }).click()
}

test('a draft that is open in one window is read in the other, with what is written as it comes', async () => {
  await first.getByRole('link', { name: 'Skriv en orosanmälan' }).click()
  await field(first).fill(WORDS)
  await openDraft(second)
  await second.getByText(ELSEWHERE).waitFor()
  await second.getByText(WORDS).waitFor()
  expect(await second.getByRole('textbox').count()).toBe(0)
  await field(first).fill(`${WORDS} Hon sover.`)
  await second.getByText('Hon sover.').waitFor()
})

test('Fortsätt här takes over, with the last words that were typed in the other window', async () => {
  await field(first).fill(`${WORDS} Hon är vaken.`)
  await second.getByRole('button', { name: 'Fortsätt här' }).click()
  await field(second).waitFor()
  await expect.poll(() => field(second).inputValue()).toBe(`${WORDS} Hon är vaken.`)
  await first.getByText(ELSEWHERE).waitFor()
  await field(second).fill('Hos sin moster.')
  await first.getByText('Hos sin moster.').waitFor()
  expect(await second.getByText('Äldre version').count()).toBe(0)
})

test.each(['Dölj', 'Lås helt'])('%s in one window leaves no word in the other', async (how) => {
  await field(second).waitFor()
  const draft = pathOf(second)
  if (how === 'Dölj') await second.getByRole('button', { name: 'Dölj' }).click()
  else {
    await first.getByRole('button', { name: /Samira/ }).click()
    await first.getByRole('button', { name: 'Lås helt' }).click()
  }
  for (const page of [first, second]) {
    await page.getByRole('heading', { name: 'Vem är du?' }).waitFor()
    expect(await page.content()).not.toContain('moster')
    const note = how === 'Dölj' ? 'Sex siffror räcker' : 'Fyra ord'
    await page.getByRole('button', { name: new RegExp(`Samira.*${note}`) }).waitFor()
  }
  await unlockAnew(second)
  if (how === 'Dölj') expect(pathOf(second)).toBe(draft)
  else await openDraft(second)
  expect(await field(second).inputValue()).toBe('Hos sin moster.')
  await unlockAnew(first)
})

async function unlockAnew(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Samira/ }).click()
  const words = page.getByRole('button', { name: 'Skriv fyra ord i stället' })
  if (await words.isVisible()) await words.click()
  for (const [at, word] of samira().words.split(' ').entries()) {
    await page.getByRole('textbox', { name: `Ord ${at + 1}` }).fill(word)
  }
  await page.getByRole('button', { name: 'Lås upp' }).click()
  await page.getByRole('button', { name: 'Dölj' }).first().waitFor()
}

test('a window that crashes lets go of its draft', async () => {
  await field(second).fill('Hos sin mormor.')
  await second.getByText('Sparat på surfplattan', { exact: true }).waitFor()
  const crashed = second.waitForEvent('crash')
  const session = await tablet.context.newCDPSession(second)
  /* no await */ void session.send('Page.crash').catch(() => undefined)
  await crashed
  third = await openWindow()
  await openDraft(third)
  await expect.poll(() => field(third).inputValue()).toBe('Hos sin mormor.')
  await field(third).fill('Hemma.')
  await third.getByText('Sparat på surfplattan', { exact: true }).waitFor()
})

test('a colleague who unlocks the same window does not stand in her draft', async () => {
  await third.getByRole('button', { name: 'Dölj' }).click()
  await third.getByRole('button', { name: 'Någon annan' }).click()
  await unlock(third, getPerson(server, 'Bengt Lindroos'))
  await third.getByRole('heading', { name: 'Oroar du dig för ett barn?' }).waitFor()
  expect(pathOf(third)).toBe('/')
})
