// Runs inside the page of an engine without Playwright: looks for what a person would find, by role
// and name. A simple reading of the accessible name; the journeys in Chromium use the real one.

export type Role = 'button' | 'link' | 'textbox' | 'choice'

export interface Shown {
  /** Where a finger would touch it. */
  readonly x: number
  readonly y: number
  readonly value: string
  readonly checked: boolean
}

/**
 * The one that is named exactly so, or else the first whose name begins so; `null` while there is
 * none that a finger could touch. It is taken out of this file as text: all it uses is inside.
 */
export function findShown(role: Role, name: string, group: string): Shown | null {
  const text = (element: Element): string => {
    const copy = element.cloneNode(true) as Element
    for (const mute of copy.querySelectorAll('[aria-hidden=true]')) mute.remove()
    return (copy.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
  }
  const nameOf = (element: Element): string => {
    const label = element.getAttribute('aria-label')
    if (label !== null) return label
    const by = element.getAttribute('aria-labelledby')
    const names = by === null ? [] : by.split(' ').map((id) => document.getElementById(id))
    const labels = [...names, ...((element as HTMLInputElement).labels ?? [])]
    const found = labels.filter((one) => one !== null).map(text)
    return found.length > 0 ? found.join(' ') : text(element)
  }
  const best = (elements: readonly Element[], wanted: string): Element | undefined =>
    elements.find((one) => nameOf(one) === wanted) ??
    elements.find((one) => nameOf(one).startsWith(wanted))

  const selectors = {
    button: 'button',
    link: 'a[href]',
    textbox: 'textarea, input:not([type=radio], [type=checkbox])',
    choice: 'input[type=radio], input[type=checkbox]',
  }
  const groups = [...document.querySelectorAll('fieldset')]
  const room = group === '' ? document : best(groups, group)
  const shown = [...(room?.querySelectorAll(selectors[role]) ?? [])].filter(
    (one) => one.checkVisibility({ visibilityProperty: true }) && one.closest('[inert]') === null,
  )
  const found = best(shown, name) as HTMLInputElement | undefined
  if (found === undefined) return null

  // The label takes the tap for a box that is drawn beside its own.
  const target = role === 'choice' ? (found.closest('label') ?? found) : found
  target.scrollIntoView({ block: 'center', behavior: 'instant' })
  const { left, top, width, height } = target.getBoundingClientRect()
  const [x, y] = [Math.round(left + width / 2), Math.round(top + height / 2)]
  const onTop = document.elementFromPoint(x, y)
  if (onTop === null || !target.contains(onTop)) return null
  return { x, y, value: found.value, checked: found.checked }
}
