import { useRoute } from 'preact-iso'
import { useDeskQuery } from '../../letters/use-desk-query.ts'
import { PrepareTalk } from '../../report/screens/prepare-talk.tsx'
import { findTalk } from '../../report/talk.ts'
import { reportText } from '../../text/report.ts'
import { talkText } from '../../text/talk.ts'
import { useArrival } from '../focus-on-arrival.ts'
import { Page } from '../page.tsx'
import { NotFound } from '../screens/not-found.tsx'
import { useApp, useDesk, usePack, useTablet } from '../tablet-context.ts'
import { useSurroundings } from '../use-surroundings.tsx'

/** /forbered/:id, where the id is a draft's or a submission's. The page names no child. */
export function TalkRoute() {
  const { params } = useRoute()
  const { id = '' } = params
  const { tablet } = useApp()
  const desk = useDesk()
  const around = useSurroundings()
  const packs = useTablet((state) => state.packs)
  const today = usePack()
  const found = useDeskQuery(
    desk,
    async (desk) => {
      // An answer on the page that was just left may still be on its way to the disk, and may lock.
      await tablet.drafts.get(id)?.flush()
      return { talk: findTalk(desk, id) }
    },
    id,
  )
  useArrival(talkText.title, `forbered/${id}/${found ? 'here' : ''}`)
  if (!found) return null
  const { talk } = found
  if (!talk) return <NotFound />
  const { sent } = talk
  const pack = packs.find(({ version }) => version === sent?.record.pack) ?? today
  return (
    <Page
      narrow
      title={reportText.title}
      backHref={sent ? `/arende/${sent.sid}` : `/anmalan/${id}/vardnadshavare`}
    >
      <PrepareTalk
        around={around}
        pack={pack}
        talk={talk}
        questionHref={`/anmalan/${id}/skydd#f-lockAnswer`}
      />
    </Page>
  )
}
