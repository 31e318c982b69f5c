import phoneIcon from 'lucide:phone'
import { appText } from '../../text/app.ts'
import { titleText } from '../../text/titles.ts'
import { statementText } from '../../text/statement.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { phoneHref } from '../../ui/phone-link.ts'
import { SkipLink } from '../../ui/skip-link.tsx'
import { Top } from '../../ui/top.tsx'
import { useArrival } from '../focus-on-arrival.ts'
import { Page } from '../page.tsx'
import { useTablet } from '../tablet-context.ts'

const { status, shortcomings, report, supervision, method } = statementText

/** How accessible Trepart is, what is not, and whom to tell. `back` leads to the lock, if locked. */
export function StatementScreen({ back }: { readonly back?: string }) {
  useArrival(titleText.statement, '/tillganglighet')
  if (back === undefined) {
    return (
      <Page narrow title={titleText.settings} backHref="/installningar">
        <Statement />
      </Page>
    )
  }
  return (
    <>
      <SkipLink />
      <div class="page">
        <Top title={appText.name} backHref={back} />
        <main class="main main--narrow" id="main" tabIndex={-1}>
          <Statement />
        </main>
      </div>
    </>
  )
}

function Statement() {
  const own = useTablet((state) => state.home?.own)
  const support = own?.support ?? ''
  return (
    <>
      <h1 tabIndex={-1}>{statementText.title}</h1>
      <div class="stack">
        {own && <p>{statementText.intro(own.name)}</p>}
        <Card title={status.title}>
          <p>{status.text}</p>
        </Card>
        <Card title={shortcomings.title}>
          <ul class="stack">
            {shortcomings.list.map(({ what, why }) => (
              <li key={what}>
                <b>{what}</b> {why}
              </li>
            ))}
          </ul>
        </Card>
        <Card title={report.title}>
          <div class="stack">
            <p>{report.text}</p>
            {support === '' ? (
              <p>{report.noNumber}</p>
            ) : (
              <p>
                <LinkButton icon={phoneIcon} href={phoneHref(support)}>
                  {report.call(support)}
                </LinkButton>
              </p>
            )}
          </div>
        </Card>
        <Card title={supervision.title}>
          <div class="stack">
            <p>{supervision.text}</p>
            <p>
              <a class="btn btn--line" href={supervision.href} target="_blank" rel="noreferrer">
                {supervision.link}
              </a>
            </p>
          </div>
        </Card>
        <Card title={method.title}>
          <p>{method.text}</p>
          <ul>
            {method.list.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p class="muted small">{method.checked(method.date)}</p>
        </Card>
      </div>
    </>
  )
}
