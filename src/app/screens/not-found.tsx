import { appText } from '../../text/app.ts'
import { LinkButton } from '../../ui/button.tsx'
import { useArrival } from '../focus-on-arrival.ts'
import { Page } from '../page.tsx'

export function NotFound() {
  useArrival(appText.titles.notFound, 'not-found')
  return (
    <Page narrow>
      <h1 tabIndex={-1}>{appText.notFound.title}</h1>
      <p>{appText.notFound.text}</p>
      <LinkButton href="/">{appText.notFound.home}</LinkButton>
    </Page>
  )
}
