// Two editions of a record that were made apart from one. What one of them left alone is the other's;
// where both have changed a field, its rule in a table says what happens. Nothing is ever chosen by
// time, and the order of the two makes no difference.

import { canonicalJson, type Json } from './canonical.ts'
import { mergeProse } from './merge-prose.ts'

/** A field as it was, and as the two have it. */
export interface Three<V> {
  readonly base: V
  readonly a: V
  readonly b: V
}

export interface Standing<V> {
  readonly stands: V
  /** Somebody has to say which is right. */
  readonly ask: boolean
}

/**
 * `prose` by paragraph; `ask` never by itself; `rows` by their ids, each of them whole, since half a
 * decision of each was made by nobody. A function is a rule of the record's own.
 */
export type FieldRule<V> =
  | (V extends string ? 'prose' : never)
  | (V extends readonly { readonly id: string }[] ? 'rows' : never)
  | 'ask'
  | ((three: Three<V>) => Standing<V>)

/** Every field has one: a field that is added to the record without a rule does not compile. */
export type FieldTable<T> = { readonly [K in keyof T]-?: FieldRule<T[K]> }

export interface Question {
  /** `date`, or `decisions.i_…` for a row. */
  readonly field: string
  readonly base: unknown
  /** As the two have it, in an order that does not tell whose is whose. */
  readonly values: readonly [unknown, unknown]
}

export interface Merged<T> {
  readonly merged: T
  readonly questions: readonly Question[]
  /** Fields that hold words of both: shown before anybody relies on them. */
  readonly joined: readonly string[]
}

export function mergeThreeWay<T extends object>(
  table: FieldTable<T>,
  { base, a, b }: Three<T>,
): Merged<T> {
  // A field that a later version has written is there too; no rule of this one knows it.
  const keys = new Set([base, a, b].flatMap((one) => Object.keys(one)))
  const outcomes = [...keys].toSorted().map((key) => {
    const field = key as keyof T
    const rule = Object.hasOwn(table, field) ? table[field] : 'ask'
    const three = { base: base[field], a: a[field], b: b[field] }
    return { key, ...mergeField(key, rule as AnyRule, three) }
  })
  return {
    merged: Object.fromEntries(outcomes.map(({ key, value }) => [key, value])) as T,
    questions: outcomes.flatMap(({ questions }) => questions),
    joined: outcomes.flatMap(({ key, joined }) => (joined ? [key] : [])),
  }
}

/** Where two differ the more careful answer stands; the first of the list is the most careful. */
export function mostCareful<V extends string>(order: readonly V[]) {
  return ({ a, b }: Three<V>): Standing<V> => ({
    stands: order.find((one) => one === a || one === b) ?? a,
    ask: false,
  })
}

export function isAlike(a: unknown, b: unknown): boolean {
  return spelled(a) === spelled(b)
}

type AnyRule = 'prose' | 'rows' | 'ask' | ((three: Three<unknown>) => Standing<unknown>)

interface Outcome {
  readonly value: unknown
  readonly questions: readonly Question[]
  readonly joined: boolean
}

function mergeField(field: string, rule: AnyRule, three: Three<unknown>): Outcome {
  const { base, a, b } = three
  if (isAlike(a, b) || isAlike(b, base)) return settled(a)
  if (isAlike(a, base)) return settled(b)
  if (rule === 'prose' && [base, a, b].every((one) => typeof one === 'string')) {
    const { text, overlaps } = mergeProse(base as string, a as string, b as string)
    return {
      value: text,
      questions: overlaps ? [questionOf(field, three)] : [],
      joined: true,
    }
  }
  if (rule === 'rows' && [base, a, b].every((one) => Array.isArray(one))) {
    return mergeRows(field, three as Three<readonly Row[]>)
  }
  if (typeof rule === 'function') {
    const { stands, ask } = rule(three)
    return { value: stands, questions: ask ? [questionOf(field, three)] : [], joined: !ask }
  }
  return asked(field, three)
}

interface Row {
  readonly id: string
}

/** Those there were in their order, then what either has added, in the order of the ids. */
function mergeRows(field: string, { base, a, b }: Three<readonly Row[]>): Outcome {
  const known = base.map(({ id }) => id)
  const added = [...a, ...b].map(({ id }) => id).filter((id) => !known.includes(id))
  const find = (rows: readonly Row[], id: string) => rows.find((row) => row.id === id)
  const outcomes = [...known, ...[...new Set(added)].toSorted()].map((id) =>
    mergeField(`${field}.${id}`, 'ask', { base: find(base, id), a: find(a, id), b: find(b, id) }),
  )
  return {
    value: outcomes.map(({ value }) => value).filter((row) => row !== undefined),
    questions: outcomes.flatMap(({ questions }) => questions),
    joined: true,
  }
}

function settled(value: unknown): Outcome {
  return { value, questions: [], joined: false }
}

/** Until somebody has answered, what both began from stands. */
function asked(field: string, three: Three<unknown>): Outcome {
  const question = questionOf(field, three)
  return { value: three.base ?? question.values[0], questions: [question], joined: false }
}

export function questionOf(field: string, { base, a, b }: Three<unknown>): Question {
  const [first, second] = [a, b].toSorted((x, y) => (spelled(x) < spelled(y) ? -1 : 1))
  return { field, base, values: [first, second] }
}

/** With sorted keys: two devices may hold the same record in another order. */
function spelled(value: unknown): string {
  return value === undefined ? '' : canonicalJson(value as Json)
}
