import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resolveRecipient, type RecipientFacts } from '../../src/routine/recipient.ts'
import { textOf } from '../../src/routine/text.ts'
import { card, directory, ekdalen, norrby, sandhamra, socialjouren, tingvalla } from './cards.ts'
import { shippedPack } from './shipped-packs.ts'

const pack = shippedPack()
const inEkdalen = { municipality: 'Lindhaga', district: 'Ekdalen' }
const inNorrby = { municipality: 'Lindhaga', district: 'Norrby' }
const inSandhamra = { municipality: 'Sandhamra' }

function resolve(facts: Partial<RecipientFacts>, places = directory) {
  return resolveRecipient(pack, places, {
    acute: false,
    protectedIdentity: false,
    ownMunicipality: 'Lindhaga',
    ...facts,
  })
}

function sentence({ reason }: { reason: { key: string; values: Record<string, string> } }): string {
  return textOf(pack, reason.key, reason.values).text
}

describe('the recipient of a report', () => {
  it.each<[string, Partial<RecipientFacts>, string, string | undefined, string | undefined]>([
    [
      'registered in Ekdalen, at school in Norrby',
      { registered: inEkdalen },
      'registered',
      ekdalen.id,
      'trepart',
    ],
    ['registered in Sandhamra', { registered: inSandhamra }, 'registered', sandhamra.id, 'outside'],
    [
      'placed by Tingvalla',
      { placedBy: 'Tingvalla', registered: inEkdalen },
      'placed',
      tingvalla.id,
      'outside',
    ],
    [
      'address unknown, child in Norrby',
      { unknown: true, stay: inNorrby },
      'unknown',
      norrby.id,
      'trepart',
    ],
    [
      'said to be unknown after an address was written',
      { unknown: true, registered: inEkdalen, stay: inNorrby },
      'unknown',
      norrby.id,
      'trepart',
    ],
    [
      'protected identity',
      { protectedIdentity: true, registered: inEkdalen },
      'protectedIdentity',
      ekdalen.id,
      'trepart',
    ],
    [
      'protected identity, nothing known',
      { protectedIdentity: true, stay: inNorrby },
      'protectedIdentity',
      norrby.id,
      'trepart',
    ],
    [
      'placed, protected identity',
      { placedBy: 'Tingvalla', protectedIdentity: true },
      'placed',
      tingvalla.id,
      'outside',
    ],
    ['nothing known at all', {}, 'unknown', undefined, undefined],
  ])('for a child %s', (_, facts, rule, id, way) => {
    const found = resolve(facts)
    expect(found.rule).toBe(rule)
    expect(found.card?.id).toBe(id)
    expect(found.way).toBe(way)
  })

  it('is given with the reason, and says that the school does not decide', () => {
    expect(sentence(resolve({ registered: inEkdalen }))).toBe(
      'Barnet är folkbokfört i Ekdalen. Det är inte skolans stadsdel som avgör.',
    )
    expect(sentence(resolve({ placedBy: 'Tingvalla' }))).toMatch(/^Tingvalla har placerat barnet/)
    expect(sentence(resolve({ unknown: true, stay: inNorrby }))).toMatch(
      /till Norrby, där barnet är/,
    )
  })

  it('is rung as well where the child is in danger now, and the report goes on (D4 c)', () => {
    const found = resolve({ acute: true, registered: inEkdalen, stay: inSandhamra })
    expect(found.alsoCall?.card.id).toBe(sandhamra.id)
    expect(sentence(found.alsoCall!)).toMatch(/^Barnet är i Sandhamra nu\. Ring dem/)
    expect(found).toMatchObject({ rule: 'registered', card: { id: ekdalen.id }, way: 'trepart' })
  })

  it('is rung at the emergency service where the district of stay is not known', () => {
    const found = resolve({
      acute: true,
      registered: inEkdalen,
      stay: { municipality: 'Lindhaga' },
    })
    expect(found.alsoCall?.card.id).toBe(socialjouren.id)
  })

  it('is rung nowhere else when nothing is acute, or nobody knows where the child is', () => {
    expect(resolve({ registered: inEkdalen, stay: inSandhamra }).alsoCall).toBeUndefined()
    expect(resolve({ acute: true, registered: inEkdalen }).alsoCall).toBeUndefined()
  })

  it('is asked for when the municipality has districts and none is told', () => {
    const found = resolve({ registered: { municipality: 'Lindhaga' } })
    expect(found.card).toBeUndefined()
    expect(found.way).toBeUndefined()
    expect(found.options.map(({ id }) => id)).toEqual([norrby.id, ekdalen.id])
    expect(sentence(found)).toMatch(/^Välj stadsdel/)
    const unheardOf = resolve({ registered: { municipality: 'Lindhaga', district: 'Västra' } })
    expect(unheardOf.options.map(({ id }) => id)).toEqual([norrby.id, ekdalen.id])
  })

  it('is asked for when nothing is known, the writer’s own municipality first', () => {
    const found = resolve({ ownMunicipality: 'Tingvalla' })
    expect(found.options.map(({ id }) => id)).toEqual([
      tingvalla.id,
      norrby.id,
      sandhamra.id,
      ekdalen.id,
    ])
    expect(sentence(found)).toMatch(/^Välj var barnet är nu/)
  })

  it('is the district’s own intake before one for the whole municipality', () => {
    const whole = card('Lindhaga socialtjänst', 'Lindhaga')
    const places = { ...directory, cards: [whole, ...directory.cards] }
    expect(resolve({ registered: inEkdalen }, places).card?.id).toBe(ekdalen.id)
    const elsewhere = { municipality: 'Lindhaga', district: 'Västra' }
    expect(resolve({ registered: elsewhere }, places).card?.id).toBe(whole.id)
  })

  it('is outside Trepart while its group is not linked', () => {
    const found = resolve({ registered: inEkdalen }, { ...directory, linkedGroups: new Set() })
    expect(found).toMatchObject({ card: { id: ekdalen.id }, way: 'outside' })
  })

  it('has no card in a municipality that the directory does not know, and the reason still holds', () => {
    const found = resolve({ registered: { municipality: 'Granliden' } })
    expect(found).toMatchObject({ rule: 'registered', options: [] })
    expect(found.card).toBeUndefined()
    expect(sentence(found)).toMatch(/folkbokfört i Granliden/)
  })

  it('never names a place for a child with protected identity (D14)', () => {
    const found = resolve({ protectedIdentity: true, registered: inEkdalen })
    expect(found.hideAddress).toBe(true)
    expect(found.reason.values).toEqual({})
    expect(sentence(found)).not.toMatch(/Ekdalen|Lindhaga/)
  })

  it('never depends on where the writer works', () => {
    const place = fc.constantFrom(undefined, inEkdalen, inNorrby, inSandhamra)
    const own = fc.constantFrom('Lindhaga', 'Sandhamra', 'Tingvalla')
    fc.assert(
      fc.property(
        place,
        place,
        fc.boolean(),
        fc.boolean(),
        own,
        (registered, stay, acute, protectedIdentity, ownMunicipality) => {
          const facts = {
            acute,
            protectedIdentity,
            ...(registered && { registered }),
            ...(stay && { stay }),
          }
          const { options: _, ...mine } = resolve({ ...facts, ownMunicipality })
          const { options: __, ...theirs } = resolve({ ...facts, ownMunicipality: 'Granliden' })
          expect(mine).toEqual(theirs)
        },
      ),
    )
  })

  it('follows the order of the pack, not of the code', () => {
    const rules = pack.recipient.rules.filter(({ id }) => id !== 'placed')
    const other = { ...pack, recipient: { ...pack.recipient, rules } }
    const facts = { acute: false, protectedIdentity: false, ownMunicipality: 'Lindhaga' }
    const found = resolveRecipient(other, directory, {
      ...facts,
      placedBy: 'Tingvalla',
      registered: inEkdalen,
    })
    expect(found).toMatchObject({ rule: 'registered', card: { id: ekdalen.id } })
  })
})
