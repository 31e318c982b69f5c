// What a person does at the tablet, in the words that the person sees.

import type { Page } from 'playwright-core'
import type { AppServer, DemoPerson } from './app-server.ts'

export function getPerson({ demo }: AppServer, name: string): DemoPerson {
  const person = demo.people.find((one) => one.name === name)
  if (!person) throw new Error(`${name} does not live in the demo`)
  return person
}

/** Opens a device's link and couples it. */
export async function enrol(page: Page, server: AppServer, device: string): Promise<void> {
  const found = server.demo.devices.find(({ name }) => name === device)
  if (!found) throw new Error(`The demo has no device ${device}`)
  await page.goto(found.enrolUrl)
  await page.getByRole('button', { name: 'Koppla plattan' }).click()
  await page.getByRole('heading', { name: 'Vem är du?' }).waitFor()
}

export async function pickPerson(page: Page, { name }: DemoPerson): Promise<void> {
  const [first = ''] = name.split(' ')
  await page.getByRole('button', { name: new RegExp(first) }).click()
}

/** Four words, as on the card that the person got. */
export async function unlock(page: Page, person: DemoPerson): Promise<void> {
  await tryWords(page, person)
  await page.getByRole('navigation', { name: 'Huvudmeny' }).first().waitFor({ state: 'attached' })
}

/** Four words, and whatever comes of them. */
export async function tryWords(page: Page, person: DemoPerson): Promise<void> {
  await pickPerson(page, person)
  for (const [at, word] of person.words.split(' ').entries()) {
    await page.getByRole('textbox', { name: `Ord ${at + 1}` }).fill(word)
  }
  await page.getByRole('button', { name: 'Lås upp' }).click()
}

/** Six digits, after Dölj. */
export async function resume(page: Page, person: DemoPerson): Promise<void> {
  await pickPerson(page, person)
  await page.getByRole('textbox', { name: 'Sex siffror' }).fill(person.code)
}

/** The service worker has the whole app: from now on the tablet can be started in a cellar. */
export async function waitForOfflineReady(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
}

/** Answers a radio question by its legend and the answer's label. */
export async function choose(page: Page, question: string, answer: string): Promise<void> {
  const group = page.getByRole('radiogroup', { name: question })
  // A radio's name goes on with its hint, where it has one.
  const start = new RegExp(`^${answer.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}`)
  await group.getByRole('radio', { name: start }).check()
}
