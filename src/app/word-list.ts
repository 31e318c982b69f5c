// The word list is a file of its own, fetched once (from the precache) when words are to be typed.

import { readWordList, type WordList } from '../vault/word-list.ts'

let loading: Promise<WordList> | undefined

export function loadWordList(): Promise<WordList> {
  loading ??= fetchList().catch((reason: unknown) => {
    // A line that failed once must not decide for as long as the page lives.
    loading = undefined
    throw reason
  })
  return loading
}

async function fetchList(): Promise<WordList> {
  const response = await fetch('/ord-sv.txt')
  if (!response.ok) throw new Error(`The word list answered ${response.status}`)
  return readWordList(await response.text())
}
