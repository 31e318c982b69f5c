// One person's own answers on paper: what was asked of that person, what was said to it and how, and the
// strokes under the very words that they were drawn under. Nobody else's answers are on it.

import { paperFoot } from '../draft/paper-foot.ts'
import type { Surroundings } from '../draft/surroundings.ts'
import { familyDocuments } from '../text/family-document.ts'
import { consentsText } from '../text/consents.ts'
import { Facts } from '../ui/facts.tsx'
import { Paper } from '../ui/paper.tsx'
import { UNNUMBERED, type Sheet } from '../ui/use-paper.ts'
import type { FamilyText } from './family-text.ts'
import type { HistoryEntry } from './history.ts'
import type { ConsentHolder } from './record.ts'
import { OwnEntry } from './screens/own-history.tsx'
import { Drawn, saidText } from './screens/signed-answer.tsx'

const words = consentsText.own

interface OwnSheet {
  readonly holder: Pick<ConsentHolder, 'name'>
  readonly entries: readonly HistoryEntry[]
}

export function ownSheet(around: Surroundings, { holder: { name }, entries }: OwnSheet): Sheet {
  const ground = around.desk.directory().home.kind
  const paper = (
    <Paper title={words.title} marks={[words.paper]} foot={paperFoot(around, { ground })}>
      <p>{words.intro(name)}</p>
      {entries.map((entry, at) => (
        // An event is never changed, and its place in the history neither.
        <section key={at}>
          {entry.kind === 'answered' && entry.signed ? (
            <SignedWords text={entry.signed} />
          ) : (
            <OwnEntry entry={entry} pack={around.pack} />
          )}
          {entry.kind === 'answered' && <Proof entry={entry} around={around} />}
        </section>
      ))}
    </Paper>
  )
  return { name: UNNUMBERED, paper }
}

/** As they stood on the tablet when the name was drawn, in the language of the page. */
function SignedWords({ text }: { readonly text: FamilyText }) {
  const { title, lead, tells, hears, choices, terms, fine, signs, language } = text
  const document = familyDocuments.find((one) => one.language === language)
  const lines = [tells, hears, ...terms].map(({ label, words: value }) => ({ label, value }))
  return (
    <div lang={language} dir={document?.direction}>
      <h2>{title}</h2>
      <p>{lead}</p>
      <p>{choices.label}</p>
      <ul>
        {choices.of.map(({ words: topic, yes }) => (
          <li key={topic}>
            {consentsText.holder(topic, words.answers[yes ? 'given' : 'refused'])}
          </li>
        ))}
      </ul>
      <Facts facts={lines} />
      {fine.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>{signs}</p>
    </div>
  )
}

interface ProofProps {
  readonly entry: HistoryEntry & { readonly kind: 'answered' }
  readonly around: Surroundings
}

function Proof({ entry: { consent, how, digest }, around }: ProofProps) {
  const isSaid = how.answer !== '' || how.perTopic.some(({ answer }) => answer !== '')
  return (
    <>
      {isSaid && <p>{saidText(how.name, how, around.now())}</p>}
      {how.signature && <Drawn signature={how.signature} />}
      <p>{words.reference(consent)}</p>
      <p>{words.digest(digest)}</p>
    </>
  )
}
