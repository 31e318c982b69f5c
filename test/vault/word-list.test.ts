import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { chooseWords, foldWord, readStopList } from '../../scripts/words.mjs'

function read(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
}

const text = read('public/ord-sv.txt')
const words = text.split('\n').slice(0, -1)
const stopList = read('scripts/words-stop.txt')

describe('the words of the four-word codes', () => {
  it('are 6 to the power of 5, one a line', () => {
    expect(words).toHaveLength(7_776)
    expect(text.endsWith('\n')).toBe(true)
  })

  it('are four to eight small Swedish letters', () => {
    expect(words.filter((word) => !/^[a-zåäö]{4,8}$/.test(word))).toEqual([])
  })

  it('stay apart without dots and rings', () => {
    expect(new Set(words.map(foldWord)).size).toBe(words.length)
    expect(foldWord('blåbärsöé')).toBe('blabarsoe')
  })

  it('are sorted by code point, the same on every machine', () => {
    expect(words).toEqual(words.toSorted())
  })

  it('hold none of those that people have struck out', () => {
    expect(words.filter(readStopList(stopList))).toEqual([])
  })

  it.each(['mord', 'mördare', 'blodig', 'kyrka', 'svensk', 'iris', 'skit', 'alkohol', 'sjukdom'])(
    'do not hold %s',
    (word) => {
      expect(words).not.toContain(word)
      expect(readStopList(stopList)(word)).toBe(true)
    },
  )

  it.each(['katt', 'båge', 'trappa', 'snöboll', 'gunga', 'citron'])('hold %s', (word) => {
    expect(words).toContain(word)
  })

  it('are what the script makes of the dictionary, byte for byte', () => {
    const dictionary = read('node_modules/dictionary-sv/index.dic')
    const made = chooseWords(dictionary, readStopList(stopList))
    expect(`${made.toSorted().join('\n')}\n`).toBe(text)
  })

  it('come with the license of the dictionary', () => {
    expect(read('public/ord-sv.LICENSE.txt')).toMatch(/GNU Lesser General Public License/)
  })
})

describe('the list of words that are struck out', () => {
  it('reads words, stems and comments', () => {
    const isStopped = readStopList('# a comment\nfasa hot* # another\n\nsorg')
    expect(['fasa', 'hotell', 'hot', 'sorg'].every(isStopped)).toBe(true)
    expect(['fasan', 'comment', 'another', 'hatt'].some(isStopped)).toBe(false)
  })
})
