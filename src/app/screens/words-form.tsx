import { Fragment } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { lockText } from '../../text/lock.ts'
import { uiText } from '../../text/ui.ts'
import { Button } from '../../ui/button.tsx'
import { Suggestions } from '../../ui/chips.tsx'
import { PasswordWord } from '../../ui/field.tsx'
import { joinWords, spell, suggest, WORDS_NEEDED, type WordList } from '../../vault/word-list.ts'
import { loadWordList } from '../word-list.ts'

interface WordsFormProps {
  readonly title: string
  readonly support: string
  /** Why words are asked for, where six digits were enough before. */
  readonly notice: string
  /** Gives what went wrong, or nothing. */
  readonly onWords: (words: string) => Promise<string | undefined>
}

/** Seconds to wait after each wrong answer. Slows a hand; the key derivation slows a machine. */
const DELAYS = [0, 0, 5, 30, 300]
const EMPTY: readonly string[] = Array.from({ length: WORDS_NEEDED }, () => '')

export function WordsForm({ title, support, notice, onWords }: WordsFormProps) {
  const [list, setList] = useState<WordList>()
  const [words, setWords] = useState(EMPTY)
  const [at, setAt] = useState(0)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState('')
  const wrong = useRef(0)
  useEffect(() => {
    /* no await */ void loadWordList().then(setList, () => undefined)
    focusWord(0)
  }, [])

  function type(index: number, typed: string): void {
    setError('')
    const pasted = typed.trim().split(/\s+/)
    // A password manager or a paste brings all four at once.
    if (pasted.length === WORDS_NEEDED) setWords(pasted)
    else setWords(words.map((word, place) => (place === index ? typed : word)))
  }

  function choose(word: string): void {
    setWords(words.map((before, place) => (place === at ? word : before)))
    focusWord(Math.min(at + 1, WORDS_NEEDED - 1))
  }

  async function go(): Promise<void> {
    if (busy) return
    setBusy(true)
    setError('')
    // Whoever is quicker than the list is waited with, not ignored.
    const loaded = await loadWordList().catch(() => undefined)
    if (!loaded) {
      setError(lockText.noNet)
      return setBusy(false)
    }
    const message = await onWords(joinWords(loaded, words))
    if (message === undefined) return
    wrong.current += 1
    const seconds = DELAYS[Math.min(wrong.current, DELAYS.length - 1)] ?? 0
    setError(seconds > 0 ? `${message} ${lockText.waitSeconds(seconds)}` : message)
    setTimeout(() => setBusy(false), seconds * 1000)
  }

  const known = (word: string) => list !== undefined && spell(list, word) !== undefined
  const suggestions = list && !known(words[at] ?? '') ? suggest(list, words[at] ?? '') : []
  return (
    <>
      <h2 id="how">{title}</h2>
      <div class="words4">
        {words.map((word, index) => (
          <Fragment key={index}>
            <PasswordWord
              name={`word-${index}`}
              label={lockText.word(index + 1)}
              value={word}
              known={known(word)}
              onInput={(typed) => type(index, typed)}
              onFocus={() => setAt(index)}
              onEnter={() => void go()}
            />
            {/* Next after its word, though it is drawn below all four: Tab must come here first. */}
            {index === at && (
              <Suggestions
                label={uiText.wordSuggestions(lockText.word(at + 1))}
                words={suggestions}
                onPick={choose}
              />
            )}
          </Fragment>
        ))}
      </div>
      <p class="err" role="alert">
        {error || notice}
      </p>
      <Button variant="plain" big class="lock__go" busy={busy} onClick={() => void go()}>
        {busy ? lockText.unlocking : lockText.unlock}
      </Button>
      <p class="lock__note">{lockText.forgotten(support)}</p>
    </>
  )
}

function focusWord(index: number): void {
  document.querySelector<HTMLElement>(`[data-field="word-${index}"]`)?.focus()
}
