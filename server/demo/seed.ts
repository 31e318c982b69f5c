// Seeding: the ceremony of three organisations, from empty to a matter from 2025. Everything goes
// over the server's own interface; nothing is written to its database behind its back.

import { readFileSync } from 'node:fs'
import type { Json } from '../../src/base/canonical.ts'
import { systemClock, toInstant, type Clock } from '../../src/base/clock.ts'
import { digest } from '../../src/base/digest.ts'
import { randomId } from '../../src/base/id.ts'
import {
  addMember,
  foundGroup,
  foundOrganisation,
  foundUnit,
  linkOrganisation,
  openEpoch,
  publishCard,
  type AddedMember,
  type FoundedGroup,
  type FoundedOrganisation,
  type FoundedUnit,
} from '../../src/directory/ceremony.ts'
import { drawWords, readWordList } from '../../src/vault/word-list.ts'
import type { Office } from './office.ts'
import { localRoutine } from './local-routine.ts'
import { seedOldMatter } from './old-matter.ts'
import { ORGANISATIONS, type DemoUnit } from './people.ts'
import type { Town } from './town.ts'

/** The municipality began to use Trepart in the autumn of 2025. */
const BEGINNING = Date.parse('2025-09-01T08:00:00.000Z')
const PACKS = ['se-2025-07-01', 'se-2026-01-15']

export interface SeededUnit {
  readonly unit: FoundedUnit
  readonly plan: DemoUnit
  readonly members: readonly AddedMember[]
  readonly intake: FoundedGroup | undefined
}

export interface SeedDeps {
  readonly office: Office
  readonly setClock: (clock: Clock) => void
}

export async function seed({ office, setClock }: SeedDeps, setup: string): Promise<Town> {
  const clock = { now: () => toInstant(BEGINNING) }
  setClock(clock)
  const deps = { clock }
  const words = readWordList(readFileSync(resolveFile('../../public/ord-sv.txt'), 'utf8'))
  const receipts = await office.receiptKey()

  const organisations: FoundedOrganisation[] = []
  const units: SeededUnit[] = []
  for (const { name, support, units: plans } of ORGANISATIONS) {
    const organisation = await foundOrganisation(deps, { name, receipts, support })
    await office.postLog(organisation.log, setup)
    organisations.push(organisation)
    for (const plan of plans) {
      const { kind } = plan
      const unit = await foundUnit(deps, organisation, { name: plan.name, kind })
      const members: AddedMember[] = []
      for (const { role, ...person } of plan.members) {
        const code = drawCode()
        const phrase = drawWords(words).join(' ')
        members.push(await addMember(deps, unit, { person, role, words: phrase, code }))
      }
      await office.postLog(organisation.log)
      units.push({
        unit,
        plan,
        members,
        intake: await openGroups(deps, office, unit, plan, members),
      })
    }
  }

  for (const seeded of units) {
    await publishCards(deps, seeded, units)
    await office.postLog(seeded.unit.log)
  }

  const [social, ...schools] = organisations
  for (const school of schools) {
    if (!social) break
    await linkOrganisation(deps, social, school)
    await linkOrganisation(deps, school, social)
    await office.postLog(school.log)
  }
  if (social) await office.postLog(social.log)
  for (const organisation of organisations) {
    for (const name of PACKS) await office.postPack(organisation, readPack(name))
  }
  const tallkotten = units.find(({ unit }) => unit.name === 'Tallkottens förskola')?.unit
  if (tallkotten) await office.postPack(tallkotten.organisation, localRoutine(tallkotten.id))
  await seedOldMatter({ office, setClock }, units)
  return townOf(units)
}

/** Groups with their first key, and the letters that bring it. */
async function openGroups(
  deps: { readonly clock: Clock },
  office: Office,
  unit: FoundedUnit,
  plan: DemoUnit,
  members: readonly AddedMember[],
): Promise<FoundedGroup | undefined> {
  const letters = []
  const { intake: roles } = plan
  const intake = roles && (await foundGroup(deps, unit, 'intake'))
  if (intake && roles) {
    const readers = members.filter(({ role }) => roles.includes(role))
    letters.push(...(await openEpoch(deps, intake, readers)))
  }
  if (plan.heads) {
    const heads = await foundGroup(deps, unit, 'heads')
    const readers = members.filter(({ role }) => role === 'head')
    letters.push(...(await openEpoch(deps, heads, readers)))
  }
  await office.postLog(unit.log)
  if (letters.length > 0) {
    const post = await office.enrol(unit.organisation.admin, unit.id)
    await post.push(letters)
  }
  return intake
}

/** When every unit is there, since a card may name the schools that somebody is the contact person of. */
async function publishCards(
  deps: { readonly clock: Clock },
  { unit, plan, intake }: SeededUnit,
  units: readonly SeededUnit[],
): Promise<void> {
  const idOf = (name: string) => units.find(({ plan: one }) => one.name === name)?.unit.id ?? []
  for (const { intake: receives, checkedDaysAgo, persons, ...card } of plan.cards) {
    const checked = toInstant(Date.parse(systemClock.now()) - checkedDaysAgo * 86_400_000)
    await publishCard(deps, unit, {
      ...card,
      persons: persons.map(({ contactFor, ...person }) => ({
        ...person,
        ...(contactFor && { contactFor: contactFor.flatMap(idOf) }),
      })),
      id: randomId('c'),
      checked: checked.slice(0, 10),
      ...(receives && intake && { group: intake.id }),
    })
  }
}

function townOf(units: readonly SeededUnit[]): Town {
  return {
    rules: hashOfRules(),
    people: units.flatMap(({ unit, plan, members }) =>
      members.map(({ person, words, code }, at) => ({
        name: person.name,
        role: plan.members[at]?.title ?? '',
        unit: unit.name,
        words,
        code,
      })),
    ),
    units: units.map(({ unit, plan }) => ({
      id: unit.id,
      name: unit.name,
      org: unit.organisation.id,
      root: unit.organisation.fingerprint,
      secret: unit.secret,
      adminSecret: Buffer.from(unit.organisation.admin.secret).toString('base64url'),
      devices: plan.devices,
    })),
  }
}

/** Names the rules of this version: a town that was built with others can't be read by its tablets. */
export function hashOfRules(): string {
  return digest('trepart/demo-rules/1', ...PACKS.map((name) => readFileSync(packFile(name))))
}

function readPack(name: string): Json {
  return JSON.parse(readFileSync(packFile(name), 'utf8'))
}

function packFile(name: string): URL {
  return resolveFile(`../../src/routine/packs/${name}.json`)
}

function resolveFile(path: string): URL {
  return new URL(path, import.meta.url)
}

/** Six digits, none of the codes that a hand tries first. */
function drawCode(): string {
  for (;;) {
    const drawn = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
    const code = String(drawn % 1_000_000).padStart(6, '0')
    if (new Set(code).size >= 4 && code !== '123456') return code
  }
}
