import { useLocation } from 'preact-iso'
import { useEffect, useState } from 'preact/hooks'
import { documentOf, shownText, whatIsMissing } from '../../consent/family-answer.ts'
import type { FamilyRoom } from '../../consent/family-room.ts'
import { FamilyAnswer } from '../../consent/screens/family-answer.tsx'
import { FamilyDocument } from '../../consent/screens/family-document.tsx'
import { Listen } from '../../consent/screens/listen.tsx'
import { familyDocuments } from '../../text/family-document.ts'
import { roomWords } from '../../text/family-room.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceChips } from '../../ui/field.tsx'
import { focusField } from '../../ui/field-focus.ts'
import { GiveFrame } from '../../ui/give-frame.tsx'
import { useStore } from '../../ui/use-store.ts'
import { useApp } from '../tablet-context.ts'

interface HandOverScreenProps {
  readonly room: FamilyRoom
  readonly takeBack: (unsaved?: 'lose-unsaved') => Promise<boolean>
}

/** "Du håller i plattan nu": one text, a yes and a no, and one door. */
export function HandOverScreen({ room, takeBack }: HandOverScreenProps) {
  const { tablet } = useApp()
  const { path, route } = useLocation()
  const { said, keeping } = useStore(room.store, (state) => state)
  // Said only when somebody has tried; gone when it is put right.
  const [tried, setTried] = useState(false)
  /** Tried to give it back with something unsaved. */
  const [refused, setRefused] = useState(false)
  const giveBack = () => void takeBack().then((isKept) => setRefused(!isKept))
  const isUnsaved = keeping === 'unsaved'
  useEffect(() => {
    if (!isUnsaved) return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isUnsaved])
  const address = `/lamna/${room.rec}`
  // Back and Forward change the address and nothing else. The title tells nothing.
  useEffect(() => {
    document.title = 'Trepart'
    if (path !== address) route(address, true)
  }, [path, address, route])
  const missing = tried ? whatIsMissing(said) : undefined
  const answered = said.answer !== undefined
  useEffect(() => {
    window.scrollTo(0, 0)
    document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
  }, [answered])

  const words = roomWords(said.language)
  const { direction, language } = documentOf(said)
  const text = shownText(room.shown, said)
  const answer = (given: 'given' | 'refused') => {
    const lacks = given === 'given' ? whatIsMissing(said) : undefined
    setTried(lacks !== undefined)
    if (lacks) focusField(lacks)
    else room.say({ kind: 'answer', answer: given, at: tablet.deps.clock.now() })
  }
  return (
    <GiveFrame
      language={language}
      direction={direction}
      title={words.holding}
      detail={words.hidden}
      back={words.giveBack}
      onBack={giveBack}
    >
      <div role="alert">{isUnsaved && <p class="err">{words.unsaved}</p>}</div>
      {isUnsaved && refused && (
        <section class="sign">
          <p>{said.answer ? words.notKept.answer : words.notKept.nothing}</p>
          <Button variant="primary" big wide onClick={giveBack}>
            {words.notKept.again}
          </Button>
          <Button wide onClick={() => void takeBack('lose-unsaved')}>
            {words.notKept.lose}
          </Button>
        </section>
      )}
      {said.answer ? (
        <section class="sign">
          <h1 tabIndex={-1}>{words.thanks[said.answer.answer]}</h1>
          <p role="status">{keeping === 'kept' && words.giveBackNow}</p>
          <Button variant="primary" big wide onClick={giveBack}>
            {words.giveBack}
          </Button>
          <Button
            wide
            onClick={() => {
              room.say({ kind: 'again' })
            }}
          >
            {words.change}
          </Button>
        </section>
      ) : (
        <>
          <div class="give__lang stack">
            <ChoiceChips
              name="language"
              label={words.language}
              options={familyDocuments.map((one) => ({ value: one.language, label: one.name }))}
              value={said.language}
              onInput={(chosen) => room.say({ kind: 'language', language: chosen })}
            />
            <Listen text={text} words={words} />
          </div>
          <div class="give__cols">
            <FamilyDocument
              text={text}
              topics={room.shown.consent.topics}
              yes={said.yes}
              error={missing === 'topics' ? words.missing.topics : undefined}
              onYes={(topics) => room.say({ kind: 'topics', yes: [...topics] })}
            />
            <FamilyAnswer
              words={words}
              signs={text.signs}
              said={said}
              missing={missing}
              say={room.say}
              onAnswer={answer}
            />
          </div>
        </>
      )}
    </GiveFrame>
  )
}
