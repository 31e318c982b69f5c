// Damage to what travels: a bit turned over, and what someone would try who knows the format. Drawn
// from a seed, so that a run can be made again.

import { toBase64url } from '../../src/base/bytes.ts'
import type { Json } from '../../src/base/canonical.ts'
import type { Chance } from './chance.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** One bit of the text as it goes over the wire; what is no UTF-8 then arrives as a browser has it. */
export function flipBit(text: string, { below }: Chance): string {
  const bytes = encoder.encode(text)
  bytes[below(bytes.length)]! ^= 1 << below(8)
  return decoder.decode(bytes)
}

export function flipBitOf(bytes: Uint8Array<ArrayBuffer>, { below }: Chance) {
  const changed = bytes.slice()
  changed[below(changed.length)]! ^= 1 << below(8)
  return changed
}

type Fields = { readonly [key: string]: Json }
type TextDamage = (text: string, chance: Chance) => string

const parse = (text: string) => JSON.parse(text) as Fields
const members = (text: string) =>
  Object.entries(parse(text)).map(
    ([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`,
  )

/** The same value in other words: whoever signed it, only one spelling is the signed one. */
export const respell: { readonly [name: string]: TextDamage } = {
  'a space': (text, { below }) => {
    const at = 1 + below(2) * (text.length - 2)
    return `${text.slice(0, at)} ${text.slice(at)}`
  },
  'a line at the end': (text) => `${text}\n`,
  'a mark of byte order': (text) => `\uFEFF${text}`,
  'keys in another order': (text, { below }) => {
    const parts = members(text)
    const at = 1 + below(parts.length - 1)
    return `{${[...parts.slice(at), ...parts.slice(0, at)].join(',')}}`
  },
  'a key twice': (text, { pick }) => {
    const parts = members(text)
    return `{${[...parts, pick(parts)].join(',')}}`
  },
  'a letter escaped': (text, { pick }) => {
    const at = pick([...text.matchAll(/[a-zA-Z]/g)]).index
    const code = text.charCodeAt(at).toString(16).padStart(4, '0')
    return `${text.slice(0, at)}\\u${code}${text.slice(at + 1)}`
  },
  'a number with a point': (text, { pick }) => {
    const found = pick([...text.matchAll(/:(\d+)(?=[,}])/g)])
    const end = found.index + found[0].length
    return `${text.slice(0, end)}${pick(['.0', 'e0', 'E+0'])}${text.slice(end)}`
  },
}

const DEEP = `${'['.repeat(5_000)}${']'.repeat(5_000)}`
const ODD_NUMBERS = ['-1', '1.5', '1e400', '9007199254740993', '-0', '1e21', '5e-324']

function replaceOne(text: string, chance: Chance, make: (value: Json) => string): string {
  const entries = Object.entries(parse(text))
  const [chosen] = chance.pick(entries)
  const parts = entries.map(
    ([key, value]) =>
      `${JSON.stringify(key)}:${key === chosen ? make(value) : JSON.stringify(value)}`,
  )
  return `{${parts.join(',')}}`
}

/** Another value, which no schema may take whoever signed it. */
export const misshape: { readonly [name: string]: TextDamage } = {
  'a field missing': (text, { below }) => {
    const parts = members(text)
    return `{${parts.toSpliced(below(parts.length), 1).join(',')}}`
  },
  'a field too many': (text, { pick }) => {
    const key = pick(['zz', 'alg', 'constructor', 'toString'])
    return `{${[...members(text), `"${key}":1`].toSorted().join(',')}}`
  },
  'a prototype': (text) => `{${['"__proto__":{"v":1}', ...members(text)].join(',')}}`,
  'an odd number': (text, { pick }) => {
    const found = pick([...text.matchAll(/:\d+(?=[,}])/g)])
    const rest = text.slice(found.index + found[0].length)
    return `${text.slice(0, found.index)}:${pick(ODD_NUMBERS)}${rest}`
  },
  'a value of another kind': (text, chance) =>
    replaceOne(text, chance, () => chance.pick(['null', 'true', '{}', '[[]]'])),
  'a deep nest': (text, chance) => replaceOne(text, chance, () => DEEP),
  'another thing altogether': (_, { pick }) => pick(['', 'null', '[]', '0', '"{}"', '{', DEEP]),
}

/** The bytes of a base64url text spelt in a way that a lenient reader would take. */
export const reencode: { readonly [name: string]: TextDamage } = {
  'bits beyond the end': (text) => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const last = alphabet.indexOf(text.slice(-1))
    return `${text.slice(0, -1)}${alphabet[last ^ 1]}`
  },
  padding: (text, { pick }) => `${text}${pick(['=', '==', '==='])}`,
  'a character more': (text, { pick }) => `${text}${pick(['A', '-', ' ', '\n', '\u0000'])}`,
  'a character less': (text) => text.slice(0, -1),
  'another alphabet': (text) =>
    text.includes('-') || text.includes('_')
      ? text.replaceAll('-', '+').replaceAll('_', '/')
      : `${text}+`,
  nothing: () => '',
  'zero bytes': (text) => toBase64url(new Uint8Array(Math.floor((text.length * 3) / 4))),
}
