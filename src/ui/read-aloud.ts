// Reads words aloud by a voice that lies on the tablet. Most voices of a browser send the words to
// somebody's server; without one that does not, there is nothing to press.

import { useLayoutEffect, useState } from 'preact/hooks'

/** Undefined where the tablet has no Swedish voice of its own. */
export function useReadAloud(): ((words: string) => void) | undefined {
  const [voice, setVoice] = useState(findOwnVoice)
  // Not an effect: its end may wait until after the next frame, and a lock silences at once.
  useLayoutEffect(() => {
    if (!('speechSynthesis' in window)) return undefined
    const { speechSynthesis } = window
    // Browsers find their voices after the page is there.
    const look = () => setVoice(findOwnVoice())
    // Whoever hides the page has heard steps in the corridor.
    const hush = () => speechSynthesis.cancel()
    look()
    speechSynthesis.addEventListener('voiceschanged', look)
    document.addEventListener('visibilitychange', hush)
    return () => {
      speechSynthesis.removeEventListener('voiceschanged', look)
      document.removeEventListener('visibilitychange', hush)
      hush()
    }
  }, [])
  if (!voice) return undefined
  return (words) => {
    const utterance = new SpeechSynthesisUtterance(words)
    utterance.voice = voice
    utterance.lang = voice.lang
    speechSynthesis.cancel()
    speechSynthesis.speak(utterance)
  }
}

function findOwnVoice(): SpeechSynthesisVoice | undefined {
  if (!('speechSynthesis' in window)) return undefined
  return window.speechSynthesis
    .getVoices()
    .find(({ localService, lang }) => localService && /^sv\b/i.test(lang))
}
