// Walks a page with the Tab key as a person without a mouse does.

import type { Page } from 'playwright-core'

export interface TabWalk {
  /** Where the focus stood, in order. */
  readonly stops: readonly string[]
  /** Controls that Tab never came to. A group of radio buttons is one. */
  readonly missed: readonly string[]
  /** Stops that something else lay on top of: a sticky bar, most often. */
  readonly hidden: readonly string[]
}

interface Stop {
  readonly mark: string
  readonly name: string
  readonly hidden: boolean
}

export async function tabWalk(page: Page): Promise<TabWalk> {
  const walk = await pressThrough(page, async () => undefined)
  if (walk.hidden.length === 0) return walk
  // On a busy machine the next key may come before the browser has scrolled. Then frame by frame.
  return pressThrough(page, () => page.evaluate(twoFrames))
}

async function pressThrough(page: Page, settle: () => Promise<unknown>): Promise<TabWalk> {
  const expected = await page.evaluate(markFocusables)
  const walked = await page.evaluateHandle(watchFocus)
  // A few more than there are, so that a trap ends the walk too.
  for (let presses = 0; presses < expected.length + 3; presses += 1) {
    await page.keyboard.press('Tab')
    await settle()
  }
  const stops = await walked.evaluate((walk) => walk.end())
  await page.evaluate(unmark)
  const seen = new Map<string, Stop>()
  for (const stop of stops) if (!seen.has(stop.mark)) seen.set(stop.mark, stop)
  return {
    stops: [...seen.values()].map(({ name }) => name),
    missed: expected.filter(({ mark }) => !seen.has(mark)).map(({ name }) => name),
    hidden: [...seen.values()].filter(({ hidden }) => hidden).map(({ name }) => name),
  }
}

// Those below run in the page, each on its own: they can share nothing but the marks.

function markFocusables(): { mark: string; name: string }[] {
  // The walk begins at the top, wherever the focus was before; behind a dialog nothing takes focus.
  const start = document.querySelector<HTMLElement>('dialog:modal') ?? document.body
  start.tabIndex = -1
  start.focus()
  start.removeAttribute('tabindex')
  window.scrollTo(0, 0)

  const selector =
    'a[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable=true]'
  const open = document.querySelector('dialog:modal') ?? document
  const groups = new Map<string, string>()
  const marks = new Map<string, string>()
  let count = 0
  for (const element of open.querySelectorAll<HTMLElement>(selector)) {
    if (element.tabIndex < 0 || element.matches(':disabled, input[type=hidden], [inert] *'))
      continue
    if (!element.checkVisibility({ visibilityProperty: true })) continue
    let mark = String((count += 1))
    if (element instanceof HTMLInputElement && element.type === 'radio' && element.name !== '') {
      const group = `${element.form?.id ?? ''}/${element.name}`
      mark = groups.get(group) ?? mark
      groups.set(group, mark)
    }
    element.dataset['tabWalk'] = mark
    const text = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? ''
    marks.set(mark, `${element.localName} "${(text || element.id).slice(0, 40)}"`)
  }
  return [...marks].map(([mark, name]) => ({ mark, name }))
}

/**
 * Notes each stop as the next Tab is pressed: by then the browser has scrolled to it, and nobody has
 * to ask the page once a key.
 */
function watchFocus(): { end: () => Stop[] } {
  const stops: Stop[] = []
  const note = (): void => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
    const box = element.getBoundingClientRect()
    const middle = (from: number, to: number, limit: number): number =>
      (Math.max(0, from) + Math.min(limit, to)) / 2
    const top = document.elementFromPoint(
      middle(box.left, box.right, innerWidth),
      middle(box.top, box.bottom, innerHeight),
    )
    const isOnTop = (one: Element): boolean => one === top || one.contains(top)
    const text = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? ''
    stops.push({
      // A control that grew or came after the marking is a stop of its own.
      mark: element.dataset['tabWalk'] ?? element.outerHTML.slice(0, 200),
      name: `${element.localName} "${(text || element.id).slice(0, 40)}"`,
      hidden: ![element, ...labels].some(isOnTop),
    })
  }
  let begun = false
  const onKey = (event: KeyboardEvent): void => {
    // Before the first key the focus stands where the walk was told to begin.
    if (event.key === 'Tab' && begun) note()
    begun = true
  }
  window.addEventListener('keydown', onKey, true)
  return {
    end: () => {
      window.removeEventListener('keydown', onKey, true)
      note()
      return stops
    },
  }
}

function twoFrames(): Promise<unknown> {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
}

function unmark(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-tab-walk]')) {
    delete element.dataset['tabWalk']
  }
}
