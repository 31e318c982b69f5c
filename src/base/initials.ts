// A person in a list or on a lock screen: letters, never the whole name.

/** The first letters of the first and the last name, in capitals. */
export function initialsOf(name: string): readonly string[] {
  const [first = '', ...rest] = name.trim().split(/\s+/)
  return [first, rest.at(-1) ?? '']
    .filter((part) => part !== '')
    .map((part) => part.charAt(0).toUpperCase())
}

/** "A.E." for headings and lists. */
export function dottedInitials(name: string): string {
  return initialsOf(name)
    .map((letter) => `${letter}.`)
    .join('')
}
