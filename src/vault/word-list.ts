// The four words: 7,776 Swedish words, so four of them are 51.7 bits. Typed by tired people on
// glass keyboards, hence folding (blabar = blåbär) and suggestions after three letters.

import { randomBytes } from '../base/bytes.ts'

export const WORDS_NEEDED = 4
const MOST_SUGGESTIONS = 6

export interface WordList {
  readonly words: readonly string[]
  readonly byFolded: ReadonlyMap<string, string>
}

export function readWordList(text: string): WordList {
  const words = text.split('\n').filter((word) => word !== '')
  return { words, byFolded: new Map(words.map((word) => [fold(word), word])) }
}

/** The list's own spelling of what was typed; undefined says only that the word is not in it. */
export function spell(list: WordList, typed: string): string | undefined {
  return list.byFolded.get(fold(typed))
}

export function suggest(list: WordList, typed: string): readonly string[] {
  const start = fold(typed)
  if (start.length < 3) return []
  return list.words.filter((word) => fold(word).startsWith(start)).slice(0, MOST_SUGGESTIONS)
}

/** The words as they are fed to the key derivation: list spelling, single spaces. */
export function joinWords(list: WordList, typed: readonly string[]): string {
  return typed.map((word) => spell(list, word) ?? fold(word)).join(' ')
}

export function drawWords(list: WordList, count = WORDS_NEEDED): string[] {
  return Array.from({ length: count }, () => list.words[drawBelow(list.words.length)] ?? '')
}

function fold(word: string): string {
  return word
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replaceAll(/[åä]/g, 'a')
    .replaceAll('ö', 'o')
    .replaceAll('é', 'e')
}

/** Uniform: a plain remainder would favour the first words. */
function drawBelow(limit: number): number {
  const highest = Math.floor(0x1_0000_0000 / limit) * limit
  for (;;) {
    const drawn = new DataView(randomBytes(4).buffer).getUint32(0)
    if (drawn < highest) return drawn % limit
  }
}
