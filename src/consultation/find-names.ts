// Names that slip into a text which is to have none. They are shown and never blocked: a word that
// looks like a name may be none, and nobody is to be stopped from asking.

/** First names as they are written, each once, in the order in which they come. */
export function findNames(text: string, isName: (word: string) => boolean): readonly string[] {
  const words = text.match(/\p{Lu}[\p{L}-]+/gu) ?? []
  const found = words.map((word) => nameIn(word, isName)).filter((name) => name !== undefined)
  return [...new Set(found)]
}

/** `Iris` is a name with its own s, `Annas` one with a genitive's. */
function nameIn(word: string, isName: (word: string) => boolean): string | undefined {
  const lower = word.toLowerCase()
  if (isName(lower)) return word
  return lower.endsWith('s') && isName(lower.slice(0, -1)) ? word.slice(0, -1) : undefined
}

/** The text with a name, and its genitive, put into other words: `barnet`, `barnets`. */
export function replaceName(text: string, name: string, other: string): string {
  return text.replace(
    new RegExp(`(?<!\\p{L})${name}(s?)(?!\\p{L})`, 'gu'),
    (_, genitive: string) => other + genitive,
  )
}

/** The first name and the others of people that this tablet's user writes about, in lower case. */
export function namesOf(people: readonly string[]): ReadonlySet<string> {
  const names = people.flatMap((person) => person.toLowerCase().split(/[^\p{L}-]+/u))
  return new Set(names.filter((name) => name.length > 1))
}
