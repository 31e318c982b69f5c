// What was read aloud to those whose words it is. A tick holds the hash of exactly what was read: words
// that change afterwards, on any tablet, have not been read back. Pure.

import { utf8 } from '../base/bytes.ts'
import { canonicalJson, type Json } from '../base/canonical.ts'
import { digest } from '../base/digest.ts'
import { PASSAGES, type Meeting, type Passage } from './record.ts'

/** Undefined where nothing has been written that could be read. */
export function wordsOf(meeting: Meeting, passage: Passage): readonly Json[] | undefined {
  const words = PASSAGES[passage].map((field) => meeting[field])
  return words.some((one) => one.length > 0) ? (words as unknown as readonly Json[]) : undefined
}

export function isReadBack(meeting: Meeting, passage: Passage): boolean {
  const words = wordsOf(meeting, passage)
  return words !== undefined && meeting.readBack.includes(tickOf(passage, words))
}

export function withReadBack(
  meeting: Meeting,
  passage: Passage,
  read: boolean,
): Pick<Meeting, 'readBack'> {
  const others = meeting.readBack.filter((tick) => !tick.startsWith(`${passage} `))
  const words = wordsOf(meeting, passage)
  return { readBack: read && words ? [...others, tickOf(passage, words)].toSorted() : others }
}

function tickOf(passage: Passage, words: readonly Json[]): string {
  return `${passage} ${digest('trepart/read-back/1', utf8(canonicalJson([...words])))}`
}
