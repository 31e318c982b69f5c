// What travels, damaged at random: nothing that differs is taken, nothing throws, nothing takes long.

import { beforeAll, expect, test } from 'vitest'
import { toBase64url } from '../../src/base/bytes.ts'
import { createSigningKey, type SigningKey } from '../../src/directory/ceremony.ts'
import { createChance, type Chance } from '../support/chance.ts'
import { flipBit, misshape, reencode, respell } from '../support/damage.ts'
import { seed } from '../support/rounds.ts'
import { makeSignedThings, type SignedThing } from '../support/signed-things.ts'

const FLIPS = 97_000
const CHANGES = 19_000
/** Signatures are checked beside the thread: one by one it would mostly wait. */
const AT_ONCE = 50
const LONGEST_MS = 1_000

let things: SignedThing[]
let stranger: SigningKey

beforeAll(async () => {
  things = await makeSignedThings()
  stranger = await createSigningKey()
})

type Damage = (thing: SignedThing, chance: Chance) => Promise<string> | string

/** Damages things at random and tells, by sort, what should not have happened. */
async function damageMany(count: number, damages: { readonly [name: string]: Damage }) {
  const chance = createChance(seed)
  const names = Object.keys(damages)
  const found: string[] = []
  const tried = new Set<string>()
  const once = async (round: number): Promise<void> => {
    const thing = chance.pick(things)
    const name = chance.pick(names)
    tried.add(`${thing.sort}, ${name}`)
    const text = await damages[name]!(thing, chance)
    const what = `${thing.sort}, ${name}, round ${round} of seed ${seed}: ${text.slice(0, 400)}`
    try {
      if (await thing.accepts(text)) found.push(`taken: ${what}`)
    } catch (error) {
      found.push(`${String(error)}: ${what}`)
    }
  }
  for (let round = 0; round < count; round += AT_ONCE) {
    const begun = performance.now()
    await Promise.all(Array.from({ length: AT_ONCE }, (_, at) => once(round + at)))
    if (performance.now() - begun > LONGEST_MS) found.push(`slow: ${round} of seed ${seed}`)
  }
  return { found, tried: tried.size }
}

async function signed(
  thing: SignedThing,
  item: SignedThing['item'],
  { sign }: SigningKey,
): Promise<string> {
  return JSON.stringify({ ...item, s: toBase64url(await sign(thing.bytesToSign(item))) })
}

/** Another one of the same sort. */
function another(thing: SignedThing, { pick }: Chance): SignedThing {
  return pick(things.filter((one) => one.sort === thing.sort && one !== thing))
}

const ids = /[a-z]_[\w-]{22}/g

const changes: { readonly [name: string]: Damage } = {
  ...inText('respelt', respell),
  ...inText('misshapen', misshape),
  ...Object.fromEntries(
    Object.entries(reencode).map(([name, change]) => [
      `${name} in base64url`,
      ({ item }, chance) => {
        const field = chance.pick(Object.keys(item).filter((one) => one === 'c' || one === 's'))
        return JSON.stringify({ ...item, [field]: change(item[field]!, chance) })
      },
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(misshape)
      .filter(([name]) => name !== 'an odd number')
      .map(([name, change]) => [
        `${name} outside`,
        ({ item }, chance) => change(JSON.stringify(item), chance),
      ]),
  ),
  'a field of another': (thing, chance) => {
    const other = another(thing, chance)
    const field = chance.pick(Object.keys(thing.item))
    return JSON.stringify({ ...thing.item, [field]: other.item[field]! })
  },
  'signed by a stranger': (thing) => signed(thing, thing.item, stranger),
  'signed by the wrong one of ours': (thing, chance) => {
    const others = things.filter(({ signer }) => signer !== thing.signer)
    return signed(thing, thing.item, chance.pick(others).signer)
  },
  'addressed anew': ({ item, inner }, chance) => {
    const found = chance.pick([...item[inner]!.matchAll(ids)])
    const [id] = chance.pick(things.flatMap((one) => one.item[one.inner]!.match(ids) ?? []))
    const text = item[inner]!.replace(found[0], `${found[0].slice(0, 2)}${id!.slice(2)}`)
    return JSON.stringify({ ...item, [inner]: text === item[inner] ? `${text} ` : text })
  },
  'normalised anew': ({ item, inner }) => {
    const text = item[inner]!.normalize('NFD')
    return JSON.stringify({ ...item, [inner]: text === item[inner] ? `${text}\u0301` : text })
  },
}

/** The text that is signed, changed: under the old signature, and signed anew by whoever may. */
function inText(what: string, damages: typeof respell): { [name: string]: Damage } {
  const pairs = Object.entries(damages).flatMap(([name, change]): [string, Damage][] => [
    [
      `${what}: ${name}`,
      ({ item, inner }, chance) =>
        JSON.stringify({ ...item, [inner]: change(item[inner]!, chance) }),
    ],
    [
      `${what} and signed: ${name}`,
      (thing, chance) => {
        const { item, inner, signer } = thing
        return signed(thing, { ...item, [inner]: change(item[inner]!, chance) }, signer)
      },
    ],
  ])
  return Object.fromEntries(pairs)
}

test('each thing is taken as it is', async () => {
  for (const thing of things) {
    expect([thing.sort, await thing.accepts(JSON.stringify(thing.item))]).toEqual([
      thing.sort,
      true,
    ])
  }
  expect(new Set(things.map(({ sort }) => sort)).size).toBe(4)
})

test('a bit turned over is never taken, wherever it is', { timeout: 120_000 }, async () => {
  const flip: Damage = ({ item }, chance) => flipBit(JSON.stringify(item), chance)
  expect(await damageMany(FLIPS, { flip })).toEqual({ found: [], tried: 4 })
})

test('no change that someone would try is taken', { timeout: 120_000 }, async () => {
  const tried = 4 * Object.keys(changes).length
  expect(await damageMany(CHANGES, changes)).toEqual({ found: [], tried })
})
