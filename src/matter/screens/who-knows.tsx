import circleCheck from 'lucide:circle-check'
import gavel from 'lucide:gavel'
import lockIcon from 'lucide:lock'
import shieldAlert from 'lucide:shield-alert'
import signature from 'lucide:signature'
import { knownBy, type MayKnow } from '../../routine/matter-path.ts'
import { textOf } from '../../routine/text.ts'
import { mattersText } from '../../text/matters.ts'
import { Card } from '../../ui/card.tsx'
import { Icon, type IconShapes } from '../../ui/icon.tsx'
import { Mark } from '../../ui/mark.tsx'
import type { MatterView } from '../list-matters.ts'
import { petalsOf } from './matter-marks.ts'

const { knows } = mattersText
const PARTIES = ['family', 'school', 'socialServices'] as const

const LOOKS: Readonly<Record<MayKnow, readonly [string, IconShapes]>> = {
  yes: ['ja', circleCheck],
  consent: ['fr', signature],
  board: ['fr', gavel],
  no: ['nej', lockIcon],
  locked: ['nej', shieldAlert],
}

/** The rule of thumb of the pack, as far as the lock and care under LVU leave it. */
export function WhoKnows({ view: { pack, facts, matter } }: { readonly view: MatterView }) {
  const rows = pack.matterPath.knows.map((row) => ({ row, by: knownBy(row, facts) }))
  const used = new Set(rows.flatMap(({ by }) => PARTIES.map((party) => by[party])))
  const { state, mayKnow } = matter.lock
  return (
    <Card title={knows.title} class="knows">
      {state !== 'none' && <p>{knows[state]}</p>}
      {mayKnow.map((words) => (
        <p key={words} class="prose">
          {words}
        </p>
      ))}
      {facts.care && <p>{knows.care}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span class="sr">{knows.what}</span>
            </th>
            {PARTIES.map((party) => (
              <th key={party} scope="col">
                <Mark on={petalsOf([party])} />
                <span>{knows.column[party]}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, by }) => (
            <tr key={row.id}>
              <th scope="row">{textOf(pack, row.title).text}</th>
              {PARTIES.map((party) => (
                <td key={party} class={LOOKS[by[party]][0]}>
                  <Icon of={LOOKS[by[party]][1]} />
                  <span class="sr">
                    {knows.party[party]}: {knows.may[by[party]]}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul class="key">
        {Object.entries(LOOKS)
          .filter(([may]) => used.has(may as MayKnow))
          .map(([may, [look, icon]]) => (
            <li key={may} class={look}>
              <Icon of={icon} size="s" />
              {knows.may[may as MayKnow]}
            </li>
          ))}
      </ul>
    </Card>
  )
}
