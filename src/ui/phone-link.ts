// A phone number as a link.

/** `tel:` with digits only; a leading plus stays. */
export function phoneHref(number: string): string {
  return `tel:${number.replace(/[^\d+]/g, '')}`
}
