// Reading a page aloud with the tablet's own voices. A voice that is not local sends the words to somebody
// else's computer, so it is never used; where the tablet has none for the language there is no button.

import { useEffect, useState } from 'preact/hooks'

export interface ReadAloud {
  readonly speaking: boolean
  readonly toggle: () => void
}

/** Undefined where no voice on this tablet speaks the language. */
export function useReadAloud(language: string, lines: readonly string[]): ReadAloud | undefined {
  const speech = 'speechSynthesis' in window ? window.speechSynthesis : undefined
  const [voice, setVoice] = useState<SpeechSynthesisVoice>()
  const [speaking, setSpeaking] = useState(false)
  useEffect(() => {
    if (!speech) return undefined
    const look = () => setVoice(localVoice(speech.getVoices(), language))
    look()
    speech.addEventListener('voiceschanged', look)
    return () => {
      speech.removeEventListener('voiceschanged', look)
      speech.cancel()
      setSpeaking(false)
    }
  }, [speech, language])
  if (!speech || !voice) return undefined

  const speak = () => {
    // One after the other: a long utterance is cut off by some browsers.
    for (const [at, line] of lines.entries()) {
      const utterance = new SpeechSynthesisUtterance(line)
      utterance.voice = voice
      utterance.lang = voice.lang
      if (at === lines.length - 1) utterance.onend = () => setSpeaking(false)
      speech.speak(utterance)
    }
    setSpeaking(true)
  }
  const toggle = () => {
    speech.cancel()
    if (speaking) setSpeaking(false)
    else speak()
  }
  return { speaking, toggle }
}

/** `sv-x-latt` is read by a Swedish voice. */
export function localVoice(
  voices: readonly SpeechSynthesisVoice[],
  language: string,
): SpeechSynthesisVoice | undefined {
  const [wanted] = language.split('-')
  return voices.find(({ lang, localService }) => {
    return localService && lang.replace('_', '-').split('-')[0] === wanted
  })
}
