import check from 'lucide:check'
import messageSquare from 'lucide:message-square'
import notebookPen from 'lucide:notebook-pen'
import x from 'lucide:x'
import type { Surroundings } from '../../draft/surroundings.ts'
import type { GuardianLock } from '../../routine/guardian-lock.ts'
import type { RulePack } from '../../routine/pack.ts'
import { talkText } from '../../text/talk.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon, type IconShapes } from '../../ui/icon.tsx'
import { isUnanswered, lockOfTalk, type Talk } from '../talk.ts'
import { whomToRing } from '../whom-to-ring.ts'
import { LegalWords } from './legal-words.tsx'
import { Locked } from './lock-panel.tsx'
import { LockTold } from './lock-words.tsx'

interface PrepareTalkProps {
  readonly around: Surroundings
  /** The pack that a sent report was written under, else today's. */
  readonly pack: RulePack | undefined
  readonly talk: Talk
  /** The step with the question that decides, while it can still be answered. */
  readonly questionHref: string
}

/** How to tell the guardians. While they may not know, nothing of it is in the page. */
export function PrepareTalk(props: PrepareTalkProps) {
  const { pack, talk } = props
  const lock = pack && lockOfTalk(pack, talk)
  return (
    <>
      <h1 tabIndex={-1}>{talkText.title}</h1>
      {talk.lockNow && <LockTold lock={talk.lockNow} now={props.around.now()} />}
      {!pack || !lock ? (
        <p>{talkText.noRules}</p>
      ) : lock.locked ? (
        <LockedTalk {...props} pack={pack} lock={lock} />
      ) : (
        <OpenTalk pack={pack} />
      )}
    </>
  )
}

interface LockedTalkProps extends PrepareTalkProps {
  readonly pack: RulePack
  readonly lock: GuardianLock
}

function LockedTalk({ around, pack, lock, talk, questionHref }: LockedTalkProps) {
  const { desk, numbers, now } = around
  const phone = talk.sent
    ? whomToRing(talk.sent.record.recipient, { pack, directory: desk.directory(), now: now() })
        .phone
    : numbers.at(-1)?.number
  return (
    <div class="stack">
      <p>
        <LegalWords pack={pack} of={pack.talk.whileLocked} />
      </p>
      <Locked pack={pack} lock={lock} phone={phone} />
      {isUnanswered(talk) && (
        <>
          <p>{talkText.unanswered}</p>
          <p>
            <LinkButton href={questionHref}>{talkText.answer}</LinkButton>
          </p>
        </>
      )}
    </div>
  )
}

function OpenTalk({ pack }: { readonly pack: RulePack }) {
  const { prompts, dos, donts, afterwards } = pack.talk
  return (
    <div class="stack">
      <p>{talkText.intro}</p>
      <Card title={talkText.say}>
        <ol class="then">
          <Points pack={pack} keys={prompts} icon={messageSquare} />
        </ol>
      </Card>
      <div class="cards">
        <PointsCard pack={pack} title={talkText.dos} keys={dos} icon={check} />
        <PointsCard pack={pack} title={talkText.donts} keys={donts} icon={x} />
        <PointsCard pack={pack} title={talkText.afterwards} keys={afterwards} icon={notebookPen} />
      </div>
    </div>
  )
}

interface PointsProps {
  readonly pack: RulePack
  readonly keys: readonly string[]
  readonly icon: IconShapes
}

function PointsCard({ title, ...points }: PointsProps & { readonly title: string }) {
  return (
    <Card title={title}>
      <ul class="then">
        <Points {...points} />
      </ul>
    </Card>
  )
}

function Points({ pack, keys, icon }: PointsProps) {
  return (
    <>
      {keys.map((key) => (
        <li key={key}>
          <Icon of={icon} />
          <LegalWords pack={pack} of={key} />
        </li>
      ))}
    </>
  )
}
