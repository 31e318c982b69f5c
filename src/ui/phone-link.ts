// Phone numbers as a link and as text.

/** `tel:` with digits only; a leading plus stays. */
export function phoneHref(number: string): string {
  return `tel:${number.replace(/[^\d+]/g, '')}`
}

/** The same number, kept on one line. */
export function phoneText(number: string): string {
  return number.replaceAll('-', '\u2011').replaceAll(' ', '\u00a0')
}
