import type { Surroundings } from '../../draft/surroundings.ts'
import type { Instant } from '../../base/clock.ts'
import { getMe } from '../../letters/desk.ts'
import { ageOn } from '../../report/child-age.ts'
import { textOf } from '../../routine/text.ts'
import { homeText } from '../../text/home.ts'
import { mattersText } from '../../text/matters.ts'
import filePen from 'lucide:file-pen-line'
import { Card } from '../../ui/card.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Protect } from '../../ui/protect.tsx'
import type { MatterView } from '../list-matters.ts'
import { handlerWords } from './handler-words.ts'
import { Happenings } from './happenings.tsx'
import { MatterReaders } from './matter-readers.tsx'
import { MatterWay, NextMatterStep } from './matter-way.tsx'
import { WhoKnows } from './who-knows.tsx'
import { WhoSees } from './who-sees.tsx'

interface MatterPageProps {
  readonly around: Surroundings
  readonly view: MatterView
  readonly receipts: ReadonlyMap<string, Instant>
}

/** A matter as the group that has it sees it: where it is, what comes next, what has happened. */
export function MatterPage({ around, view, receipts }: MatterPageProps) {
  const { item, matter, pack, facts } = view
  const { submission } = item
  const { record } = submission
  const { caseNumber, sid } = matter
  const own = caseNumber === undefined ? [] : [mattersText.number(caseNumber)]
  const isManager = getMe(around.desk).role === 'unitManager'
  return (
    <>
      <div class="case__head">
        <div>
          <h1 tabIndex={-1}>{titleOf(view, around.now())}</h1>
          <p class="muted">
            {mattersText.head([
              ...own,
              mattersText.reference(record.reference),
              record.unitName,
              handlerWords(view),
            ])}
          </p>
        </div>
        <LinkButton variant="primary" icon={filePen} href={`/arende/${sid}/handelse`}>
          {mattersText.write.event}
        </LinkButton>
      </div>
      {facts.locked && (
        <Protect
          title={textOf(pack, 'skydd.titel').text}
          items={[textOf(pack, 'skydd.alla').text, textOf(pack, 'arende.varfor.mote.sparrat').text]}
        />
      )}
      <MatterWay around={around} view={view} />
      <div class="case__grid case__grid--matter">
        <Happenings around={around} view={view} receipts={receipts} />
        <div class="stack">
          <NextMatterStep view={view} />
          <WriteLinks view={view} />
          <WhoKnows view={view} />
          <WhoSees around={around} view={view} />
          {isManager && <MatterReaders around={around} item={item} />}
        </div>
      </div>
    </>
  )
}

function titleOf({ item }: MatterView, now: Instant): string {
  const { childName, personalNumber } = item.submission.record.report
  const age = ageOn(personalNumber, new Date(now))
  const name = childName.trim() === '' ? mattersText.matter : childName
  return age === undefined ? name : `${name}, ${homeText.years(age)}`
}

function WriteLinks({ view: { item, matter } }: { readonly view: MatterView }) {
  const { write } = mattersText
  const at = `/arende/${matter.sid}`
  const isOver = matter.phase === 'closed' || matter.phase === 'notOpened'
  const places = [
    [`/inkorg/${item.submission.id}`, write.letter],
    [`${at}/skydd`, write.protection],
    [`${at}/beslut`, write.decision],
    ...(matter.phase === 'investigating'
      ? [[`${at}/utredning`, write.investigation] as const]
      : []),
    [`${at}/handlaggare`, write.handler],
    ...(matter.lock.state === 'none' ? [] : [[`${at}/las`, write.lock] as const]),
    [`/besked/${matter.sid}`, write.feedback],
    ...(isOver
      ? [
          [`/avsluta/${matter.sid}`, write.closing] as const,
          [`/utvardera/${matter.sid}`, write.evaluation] as const,
        ]
      : []),
    [`/mote/nytt?arende=${matter.sid}`, write.meeting],
    [`${at}/samtycken`, write.consents],
  ] as const
  return (
    <Card title={write.title}>
      <div class="matter__links">
        {places.map(([href, label]) => (
          <LinkButton key={href} href={href}>
            {label}
          </LinkButton>
        ))}
      </div>
    </Card>
  )
}
