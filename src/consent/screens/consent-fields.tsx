import type { Instant } from '../../base/clock.ts'
import type { RulePack } from '../../routine/pack.ts'
import { consentText } from '../../text/consent.ts'
import type { Rows } from '../../draft/rows.ts'
import { ChoiceChips, DateField, optionsOf, TextArea, TextField } from '../../ui/field.tsx'
import { Section } from '../../ui/section.tsx'
import { concernOfDate } from '../limits.ts'
import type { Shown } from '../family-answer.ts'
import { MANNERS, type Holder, type Line } from '../checklist.ts'
import { bindText, words, type ConsentProps } from './bind.ts'
import { GentleWarning } from './gentle-warning.tsx'
import { Holders } from './holders.tsx'
import { Lines } from './lines.tsx'
import { TalkThrough } from './talk-through.tsx'
import { WhoDecides } from './who-decides.tsx'

const { sections, warnings } = consentText

interface ConsentFieldsProps extends ConsentProps {
  readonly pack: RulePack | undefined
  readonly now: Instant
  readonly holders: Rows<Holder>
  readonly recipients: Rows<Line>
  readonly topics: Rows<Line>
  readonly onHandOver: (shown: Shown) => void
}

/** Who, what, to whom, why, until: and then the points to talk through. */
export function ConsentFields(given: ConsentFieldsProps) {
  const { pack, now, holders, recipients, topics, onHandOver, ...props } = given
  const { consent, edit, mark } = props
  const concern = concernOfDate(consent.validUntil, now)
  return (
    <>
      <Section id="consent-who" title={sections.who}>
        <TextField {...bindText(props, 'childName')} kind="name" />
        <WhoDecides pack={pack} />
        <Holders {...props} rows={holders} now={now} onHandOver={onHandOver} />
      </Section>
      <Section id="consent-from" title={sections.from}>
        <TextField {...bindText(props, 'disclosingAuthority')} />
      </Section>
      <Section id="consent-to" title={sections.to}>
        <Lines name="recipient" lines={consent.recipients} mark={mark} rows={recipients} />
      </Section>
      <Section id="consent-what" title={sections.what}>
        <Lines name="topic" lines={consent.topics} mark={mark} rows={topics} />
        <TextArea {...bindText(props, 'excluded')} rows={2} />
      </Section>
      <Section id="consent-why" title={sections.why}>
        <TextArea {...bindText(props, 'purpose')} rows={2} />
      </Section>
      <Section id="consent-until" title={sections.until}>
        <DateField {...bindText(props, 'validUntil')} />
        <GentleWarning text={concern && warnings[concern]} />
      </Section>
      <Section id="consent-manner" title={sections.manner}>
        <ChoiceChips
          {...words('manner')}
          options={optionsOf(MANNERS, consentText.manners)}
          value={consent.manner === '' ? undefined : consent.manner}
          onInput={(manner) => edit({ manner })}
        />
      </Section>
      <Section id="consent-checklist" title={sections.checklist}>
        <TalkThrough consent={consent} edit={edit} pack={pack} />
      </Section>
      <Section id="consent-note" title={sections.note}>
        <TextArea {...bindText(props, 'note')} />
      </Section>
    </>
  )
}
