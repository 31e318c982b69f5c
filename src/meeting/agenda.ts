// The five points of the talk, each a page of its own that can be gone to in any order. Pure.

import { isReadBack, wordsOf } from './read-back.ts'
import type { Meeting, Passage } from './record.ts'

/** As they stand in the address, in the order of the pack's agenda. */
export const POINTS = ['varfor', 'bilder', 'barnet', 'beslut', 'kontakt'] as const
export type Point = (typeof POINTS)[number]

/** What is written on a point, and can be read aloud and shown. */
const PASSAGES_OF: Readonly<Record<Point, readonly Passage[]>> = {
  varfor: [],
  bilder: ['school', 'family', 'socialServices'],
  barnet: ['child'],
  beslut: ['decisions'],
  kontakt: ['continued'],
}

/** An address that names no point is that of the first. */
export function readPoint(text: string): Point {
  return POINTS.find((point) => point === text) ?? 'varfor'
}

export function pointPath(rec: string, point: Point): string {
  return point === 'varfor' ? `/mote/${rec}` : `/mote/${rec}/${point}`
}

export function pointAfter(point: Point): Point | undefined {
  return POINTS[POINTS.indexOf(point) + 1]
}

export function pointBefore(point: Point): Point | undefined {
  return POINTS[POINTS.indexOf(point) - 1]
}

/** `written`: there are words that nobody has read aloud as they stand. */
export type PointState = 'empty' | 'written' | 'readBack'

export function stateOf(meeting: Meeting, point: Point): PointState {
  if (point === 'varfor') return meeting.purpose.trim() === '' ? 'empty' : 'readBack'
  const written = PASSAGES_OF[point].filter((passage) => wordsOf(meeting, passage) !== undefined)
  if (written.length === 0) return 'empty'
  return written.every((passage) => isReadBack(meeting, passage)) ? 'readBack' : 'written'
}
