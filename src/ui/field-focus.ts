// Finding a field again by its name: from an error summary, and after a lock.

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** The control of a field; of several choices the chosen one, or else the first. */
export function findField(name: string): Control | undefined {
  const controls = [...document.querySelectorAll<Control>(`[data-field="${CSS.escape(name)}"]`)]
  return controls.find((control) => 'checked' in control && control.checked) ?? controls[0]
}

/** Puts the focus in a field, and the caret where it was. False if there is no such field. */
export function focusField(name: string, caret?: number): boolean {
  const control = findField(name)
  if (!control) return false
  control.focus()
  if (caret !== undefined && !(control instanceof HTMLSelectElement) && hasCaret(control)) {
    control.setSelectionRange(caret, caret)
  }
  return true
}

/** Name of the field that has the focus. */
export function focusedField(): string | undefined {
  const { activeElement } = document
  return activeElement instanceof HTMLElement ? activeElement.dataset['field'] : undefined
}

/** Radio buttons and boxes throw when asked for a caret in some browsers. */
function hasCaret(control: HTMLInputElement | HTMLTextAreaElement): boolean {
  return control instanceof HTMLTextAreaElement || !['radio', 'checkbox'].includes(control.type)
}
