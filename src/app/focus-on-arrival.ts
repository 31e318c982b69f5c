// A new page is announced by moving focus to its heading, and named in the title: never with a
// child's name, since titles end up in task switchers and history.

import { useEffect } from 'preact/hooks'
import { appText } from '../text/app.ts'

/** The heading takes focus, unless the page is being resumed at a field. */
export function useArrival(title: string, path: string, resumesAtField = false): void {
  useEffect(() => {
    document.title = `${title} – ${appText.name}`
    if (resumesAtField) return
    window.scrollTo(0, 0)
    document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
  }, [title, path, resumesAtField])
}
