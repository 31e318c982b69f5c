import quote from 'lucide:quote'
import volume from 'lucide:volume-2'
import type { StoreApi } from 'zustand/vanilla'
import { useArrival } from '../../draft/arrival.ts'
import type { DraftState } from '../../draft/draft-store.ts'
import { Saved } from '../../draft/saved.tsx'
import type { Surroundings } from '../../draft/surroundings.ts'
import { childVoiceText as words } from '../../text/child-voice.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { TextArea } from '../../ui/field.tsx'
import { FocusFrame } from '../../ui/focus-frame.tsx'
import { useReadAloud } from '../../ui/read-aloud.ts'
import { Section } from '../../ui/section.tsx'
import { StepBar } from '../../ui/step-bar.tsx'
import { useStore } from '../../ui/use-store.ts'
import { pointPath } from '../agenda.ts'
import { FEELINGS, hasPointed, TOPICS, withPicture, type Picture } from '../child-words.ts'
import { readMeeting, type Meeting } from '../record.ts'
import { bindText, withReport, type MeetingProps } from './bind.ts'
import { ChildDrawing } from './child-drawing.tsx'

interface ChildVoiceProps {
  readonly around: Surroundings
  readonly store: StoreApi<DraftState<Meeting>>
  readonly rec: string
}

/** The child's own page: pictures to point at, and its words as it says them. Nobody's name is on it. */
export function ChildVoice({ around, store, rec }: ChildVoiceProps) {
  const { content, edit, moveTo } = useStore(store, (state) => state)
  const meeting = readMeeting(content)
  const readAloud = useReadAloud()
  const path = `/barnets-rost/${rec}`
  useArrival(around, store, { path, title: words.title })
  const props: MeetingProps = {
    meeting,
    edit,
    mark: (field, caret) => moveTo({ path, field, caret, scroll: window.scrollY }),
  }
  const back = withReport(pointPath(rec, 'barnet'), meeting)
  const said = [meeting.childView, meeting.childProposal].join('\n').trim()
  return (
    <FocusFrame
      title={words.title}
      closeHref={back}
      chip={around.chip}
      onHide={around.onHide}
      bar={
        <StepBar saved={<Saved store={store} />}>
          <LinkButton variant="primary" big href={back}>
            {words.back}
          </LinkButton>
        </StepBar>
      }
    >
      <h1 tabIndex={-1}>{words.title}</h1>
      <p>{words.lead}</p>
      {readAloud && (
        <p>
          <Button icon={volume} onClick={() => readAloud(wordsOfPage())}>
            {words.listen}
          </Button>
        </p>
      )}
      <Section id="voice-feelings" title={words.feelings}>
        <Pictures of={FEELINGS} {...props} />
      </Section>
      <Section id="voice-topics" title={words.topics}>
        <Pictures of={TOPICS} {...props} />
      </Section>
      <Section id="voice-words" title={words.ownWords}>
        <TextArea {...bindText(props, 'childView')} {...words.words} icon={quote} />
        <TextArea {...bindText(props, 'childProposal')} {...words.wish} rows={2} />
        {readAloud && said !== '' && (
          <p>
            <Button icon={volume} onClick={() => readAloud(said)}>
              {words.listenBack}
            </Button>
          </p>
        )}
      </Section>
    </FocusFrame>
  )
}

/** Each in a sentence of its own, so that the voice rests between the pictures. */
function wordsOfPage(): string {
  const named = (ids: readonly Picture[]) => ids.map((id) => words.pictures[id])
  const rest = [words.feelings, ...named(FEELINGS), words.topics, ...named(TOPICS)]
  return [`${words.title}.`, words.lead, ...rest.map((one) => `${one}.`)].join(' ')
}

interface PicturesProps extends Pick<MeetingProps, 'meeting' | 'edit'> {
  readonly of: readonly Picture[]
}

function Pictures({ of, meeting, edit }: PicturesProps) {
  const { childView } = meeting
  return (
    <div class="voice">
      {of.map((picture) => (
        <button
          key={picture}
          type="button"
          class="voice__card"
          aria-pressed={hasPointed(childView, picture)}
          onClick={() => edit({ childView: withPicture(childView, picture) })}
        >
          <ChildDrawing of={picture} />
          {words.pictures[picture]}
        </button>
      ))}
    </div>
  )
}
