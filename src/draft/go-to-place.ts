// Back to the very field and caret where somebody was interrupted.

import type { ResumePlace } from './draft.ts'

/** False if the field is not on this page; then the heading takes the focus as usual. */
export function goToPlace({ field, caret, scroll }: ResumePlace): boolean {
  if (field === '') return false
  const controls = [
    ...document.querySelectorAll<HTMLElement>(`[data-field="${CSS.escape(field)}"]`),
  ]
  const control = controls.find((one) => (one as HTMLInputElement).checked) ?? controls[0]
  if (!control) return false
  control.focus({ preventScroll: true })
  if (control instanceof HTMLTextAreaElement || isTextInput(control)) {
    control.setSelectionRange(caret, caret)
  }
  window.scrollTo(0, scroll)
  control.scrollIntoView({ block: 'nearest' })
  return true
}

function isTextInput(control: HTMLElement): control is HTMLInputElement {
  return control instanceof HTMLInputElement && ['text', 'tel', 'search'].includes(control.type)
}
