// What a person does at the tablet, as in people.ts, for the engines that a pilot walks in.

import type { AppServer, DemoPerson } from './app-server.ts'
import type { Pilot } from './pilot.ts'

export async function enrolWith(pilot: Pilot, server: AppServer, device: string): Promise<void> {
  const found = server.demo.devices.find(({ name }) => name === device)
  if (!found) throw new Error(`The demo has no device ${device}`)
  await pilot.open(found.enrolUrl)
  await pilot.press('button', 'Koppla plattan')
  await pilot.see('Vem är du?')
}

export async function unlockWith(pilot: Pilot, person: DemoPerson): Promise<void> {
  await pickWith(pilot, person)
  for (const [at, word] of person.words.split(' ').entries()) {
    await pilot.write(`Ord ${at + 1}`, word)
  }
  await pilot.press('button', 'Lås upp')
  await pilot.seeNoMore('Vem är du?')
}

export async function resumeWith(pilot: Pilot, person: DemoPerson): Promise<void> {
  await pickWith(pilot, person)
  await pilot.write('Sex siffror', person.code)
  await pilot.seeNoMore('Vem är du?')
}

function pickWith(pilot: Pilot, { name }: DemoPerson): Promise<void> {
  return pilot.press('button', name.split(' ')[0] ?? '')
}
