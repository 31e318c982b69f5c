// The word list is a file of its own, fetched once (from the precache) when words are to be typed.

import { readWordList, type WordList } from '../vault/word-list.ts'

let loading: Promise<WordList> | undefined

export function loadWordList(): Promise<WordList> {
  loading ??= fetch('/ord-sv.txt')
    .then((response) => response.text())
    .then(readWordList)
  return loading
}
