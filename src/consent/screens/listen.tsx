import volume from 'lucide:volume-2'
import type { roomWords } from '../../text/family-room.ts'
import { Button } from '../../ui/button.tsx'
import { useReadAloud } from '../../ui/use-read-aloud.ts'
import { spokenLines, type FamilyText } from '../family-text.ts'

interface ListenProps {
  readonly text: FamilyText
  readonly words: ReturnType<typeof roomWords>
}

/** The whole text aloud. Nothing where the tablet itself can't speak the language. */
export function Listen({ text, words }: ListenProps) {
  const aloud = useReadAloud(text.language, spokenLines(text))
  if (!aloud) return null
  return (
    <Button icon={volume} onClick={aloud.toggle}>
      {aloud.speaking ? words.silence : words.listen}
    </Button>
  )
}
