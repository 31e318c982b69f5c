import licences from 'virtual:licences'
import { titleText } from '../../text/titles.ts'
import { licencesText } from '../../text/licences.ts'
import { useArrival } from '../focus-on-arrival.ts'
import { Page } from '../page.tsx'

/** Whose work the app is made of, and on what terms. */
export function LicencesScreen() {
  useArrival(titleText.licences, '/licenser')
  return (
    <Page narrow title={titleText.settings} backHref="/installningar">
      <h1 tabIndex={-1}>{licencesText.title}</h1>
      <div class="stack">
        <p>{licencesText.own}</p>
        <p class="hint">{licencesText.others}</p>
        <ul class="stack">
          {licences.map(({ name, version, licence, text }) => (
            <li key={name} class="card">
              <details>
                <summary class="btn btn--quiet">
                  <span lang="en">{name}</span>
                </summary>
                <p class="prose small" lang="en">
                  {text}
                </p>
              </details>
              <p class="small muted">{licencesText.line(version, licence)}</p>
            </li>
          ))}
        </ul>
      </div>
    </Page>
  )
}
