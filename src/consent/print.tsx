// The checklist on paper: to talk through with a family. It lifts no secrecy, and says so itself.

import { paperFoot } from '../draft/paper-foot.ts'
import type { Surroundings } from '../draft/surroundings.ts'
import { textOf } from '../routine/text.ts'
import { consentText } from '../text/consent.ts'
import { paperText } from '../text/paper.ts'
import { Paper } from '../ui/paper.tsx'
import { UNNUMBERED, type Sheet } from '../ui/use-paper.ts'
import type { ConsentChecklist } from './checklist.ts'
import { ConsentFacts } from './screens/consent-facts.tsx'

export function consentSheet(around: Surroundings, consent: ConsentChecklist): Sheet {
  const { pack } = around
  const left = pack?.consentChecklist.filter((key) => !consent.checklist.includes(key)) ?? []
  const ground = around.desk.directory().home.kind
  const paper = (
    <Paper
      title={consentText.title}
      marks={[paperText.unsigned]}
      foot={paperFoot(around, { ground })}
    >
      <ConsentFacts consent={consent} pack={pack} />
      {pack && left.length > 0 && (
        <>
          <h2>{consentText.left}</h2>
          <ul>
            {left.map((key) => (
              <li key={key}>{textOf(pack, key).text}</li>
            ))}
          </ul>
        </>
      )}
    </Paper>
  )
  return { name: UNNUMBERED, paper }
}
