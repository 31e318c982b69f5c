import { useRoute } from 'preact-iso'
import { useMemo } from 'preact/hooks'
import { NamesNote } from '../../consultation/screens/names-note.tsx'
import { improvementForm } from '../../evaluation/improvement-form.ts'
import { listImprovements } from '../../evaluation/improvement.ts'
import { ListImprovements } from '../../evaluation/screens/list-improvements.tsx'
import { useDeskQuery } from '../../letters/use-desk-query.ts'
import type { RulePack } from '../../routine/pack.ts'
import { improvementText } from '../../text/improvement.ts'
import { useArrival } from '../focus-on-arrival.ts'
import { knownNames } from '../known-names.ts'
import { Page } from '../page.tsx'
import { useSurroundings } from '../use-surroundings.tsx'
import { FormOnDraft } from './form-on-draft.tsx'

/** /forslag lists them; /forslag/nytt and /forslag/:rec is where one is written. */
export function ImprovementRoute() {
  const { params } = useRoute()
  const { rec = '' } = params
  const { pack } = useSurroundings()
  if (rec === '' || !pack) return <Improvements />
  return <Propose rec={rec === 'nytt' ? '' : rec} pack={pack} key={rec} />
}

function Improvements() {
  const { desk, packs, now } = useSurroundings()
  const improvements = useDeskQuery(desk, listImprovements)
  useArrival(improvementText.list, `/forslag/${improvements ? 'here' : ''}`)
  return (
    <Page title={improvementText.title} backHref="/">
      {improvements && <ListImprovements improvements={improvements} packs={packs} now={now()} />}
    </Page>
  )
}

function Propose({ rec, pack }: { readonly rec: string; readonly pack: RulePack }) {
  const { desk } = useSurroundings()
  const known = useMemo(() => knownNames(desk), [desk])
  return (
    <FormOnDraft
      name="forslag"
      rec={rec}
      sid=""
      form={improvementForm(desk, pack)}
      beside={(values, change) => (
        <NamesNote
          text={values['words'] ?? ''}
          known={known}
          onReplace={(words) => change({ words })}
        />
      )}
    />
  )
}
