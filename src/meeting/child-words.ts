// What the child pointed at, as lines among its own words: a line comes with a press and goes with the
// next one, and nothing else of the text is touched. Pure.

import { childVoiceText } from '../text/child-voice.ts'

export const FEELINGS = ['happy', 'calm', 'sad', 'angry', 'afraid', 'tired', 'unsure'] as const
export const TOPICS = ['home', 'school', 'friends', 'food', 'sleep'] as const
export type Picture = (typeof FEELINGS)[number] | (typeof TOPICS)[number]

export function hasPointed(words: string, picture: Picture): boolean {
  return words.split('\n').includes(lineOf(picture))
}

export function withPicture(words: string, picture: Picture): string {
  const line = lineOf(picture)
  const lines = words.split('\n')
  if (lines.includes(line)) return lines.filter((one) => one !== line).join('\n')
  return words === '' ? line : `${words}\n${line}`
}

function lineOf(picture: Picture): string {
  return childVoiceText.pointed(childVoiceText.pictures[picture])
}
