// Writes public/ord-sv.txt: the 7,776 Swedish words that four-word passphrases are made of.
//
// The words come from the Hunspell dictionary of the npm package dictionary-sv, copyright Göran
// Andersson, GNU LGPL version 3 (public/ord-sv.LICENSE.txt). It holds no frequencies, so a word's
// weight is how many other entries begin or end with it: `bil` stands in hundreds of compounds,
// `kofferdi` in none. What people have struck out by eye lies in words-stop.txt.
//
//   node scripts/words.mjs            writes the file
//   node scripts/words.mjs --print    prints the words instead, heaviest first

import { readFileSync, writeFileSync } from 'node:fs'

const COUNT = 7_776
const SHAPE = /^[a-zåäö]{4,8}$/
// Nouns made of verbs, and participles: a second form of a word that is already there.
const DERIVED = /(ning|ande|ende)$/

/** Words and stems (`stem*`) that people have struck out; `#` begins a comment. */
export function readStopList(text) {
  const lines = text
    .split('\n')
    .flatMap((line) => line.replace(/#.*/, '').split(/\s+/))
    .filter(Boolean)
  const words = new Set(lines.filter((line) => !line.endsWith('*')))
  const stems = lines.filter((line) => line.endsWith('*')).map((line) => line.slice(0, -1))
  return (word) => words.has(word) || stems.some((stem) => word.startsWith(stem))
}

/** What a person may type without our letters, and two words must not share. */
export function foldWord(word) {
  return word.replace(/[åä]/g, 'a').replace(/ö/g, 'o').replace(/é/g, 'e')
}

/** The chosen words, heaviest first. */
export function chooseWords(dictionary, isStopped) {
  const entries = readEntries(dictionary)
  const weigh = weights(entries)
  const known = new Set(entries.map(({ word }) => word))
  const capitals = new Set(
    entries.filter(({ word }) => /^\p{Lu}/u.test(word)).map(({ word }) => word.toLowerCase()),
  )
  const chosen = new Map()
  const candidates = entries
    .filter((entry) => isCandidate(entry, known) && !capitals.has(entry.word))
    .filter(({ word }) => !isStopped(word))
    .map(({ word }) => ({ word, weight: weigh(word) - (isCompound(word, known) ? 0.5 : 0) }))
    .sort(heaviestFirst)
  for (const { word } of candidates) {
    const folded = foldWord(word)
    if (!chosen.has(folded)) chosen.set(folded, word)
    if (chosen.size === COUNT) break
  }
  return [...chosen.values()]
}

function heaviestFirst(a, b) {
  if (a.weight !== b.weight) return b.weight - a.weight
  // Short words are the older ones, and quicker to type.
  if (a.word.length !== b.word.length) return a.word.length - b.word.length
  return a.word < b.word ? -1 : 1
}

function readEntries(dictionary) {
  return dictionary
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((line) => {
      const slash = line.indexOf('/', 1)
      const word = slash < 0 ? line : line.slice(0, slash)
      return { word, flags: slash < 0 ? '' : line.slice(slash + 1) }
    })
}

// The flags are those of index.aff: `!` is never suggested (vulgar), `%` forbidden, `Z` and `¤`
// are parts of words. B to E inflect nouns, O and Q adjectives, the others verbs.
function isCandidate({ word, flags }, known) {
  if (!SHAPE.test(word) || DERIVED.test(word) || /[!%Z¤]/.test(flags)) return false
  if (/[BCDE]/.test(flags)) return true
  if (word.endsWith('a') && /[mNPJKLRT]/.test(flags)) return true
  return /[OQ]/.test(flags) && !isParticiple(word, flags, known)
}

function isParticiple(word, flags, known) {
  if (/ad$/.test(word) || (/en$/.test(word) && /[KLM]/.test(flags))) return true
  if (!/[dt]$/.test(word)) return false
  return [`${word.slice(0, -1)}a`, `${word.slice(0, -2)}a`, word.slice(0, -1)].some((verb) =>
    known.has(verb),
  )
}

/** Made of two words, such as `bågfil`: many of these are only understood by those who know. */
function isCompound(word, known) {
  for (let at = 3; at <= word.length - 3; at += 1) {
    if (known.has(word.slice(0, at)) && known.has(word.slice(at))) return true
  }
  return false
}

/** In how many other entries a word stands first or last, with or without its final vowel. */
function weights(entries) {
  const counts = new Map()
  const count = (key) => counts.set(key, (counts.get(key) ?? 0) + 1)
  const words = new Set(entries.map(({ word }) => word.toLowerCase().replace(/-$/, '')))
  for (const word of words) {
    for (let at = 3; at <= word.length - 3; at += 1) {
      count(`<${word.slice(0, at)}`)
      count(`>${word.slice(at)}`)
    }
  }
  return (word) => {
    const stem = word.replace(/[ae]$/, '')
    const keys = new Set([`<${word}`, `>${word}`, `<${stem}`])
    return [...keys].reduce((sum, key) => sum + (counts.get(key) ?? 0), 0)
  }
}

if (import.meta.main) {
  const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8')
  const isStopped = readStopList(read('words-stop.txt'))
  const words = chooseWords(read('../node_modules/dictionary-sv/index.dic'), isStopped)
  if (words.length !== COUNT) throw new Error(`Only ${words.length} words are left`)
  if (process.argv.includes('--print')) console.log(words.join(' '))
  // By code point, because collation differs between machines.
  else
    writeFileSync(
      new URL('../public/ord-sv.txt', import.meta.url),
      `${words.toSorted().join('\n')}\n`,
    )
}
