import lockIcon from 'lucide:lock'
import { reportText } from '../../text/report.ts'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Mark } from '../../ui/mark.tsx'

interface ReadersProps {
  readonly recipient: string | undefined
  readonly head: boolean
  /** Colleagues who are asked to sign, by name. */
  readonly coSigners: readonly string[]
  readonly locked: boolean
  readonly school: string
}

/** Who will read it, by name and by petal. The family's petal is hollow while the lock holds. */
export function Readers({ recipient, head, coSigners, locked, school }: ReadersProps) {
  const { readers, readerYou, readerHead, familyLocked, familyOpen } = reportText.review
  const people = [readerYou, ...(head ? [readerHead] : []), ...coSigners].join(', ')
  return (
    <Card title={readers} aside={<Mark on={['sch', 'soc']} />}>
      <ul class="readers">
        <li>
          <span class="party party--sch">{school}</span>
          <span>{people}</span>
        </li>
        {recipient && (
          <li>
            <span class="party party--soc">{recipient}</span>
          </li>
        )}
      </ul>
      <p class={locked ? 'readers__fam readers__fam--locked' : 'readers__fam'}>
        {locked && <Icon of={lockIcon} size="s" />}
        {locked ? familyLocked : familyOpen}
      </p>
    </Card>
  )
}
