// A drawing by hand: strokes in whole numbers of a box of its own, so that it is the same on every
// screen, in every position, and has one spelling where it is hashed.

import * as v from 'valibot'

/** The box that all strokes are written in. A pad keeps this shape on any screen. */
export const PAD = { width: 4000, height: 2000 } as const

/** A signature has some hundred points; who goes on drawing fills the box before the letter. */
const MOST_STROKES = 1_000
const MOST_POINTS = 12_000
/** Nearer than this no eye tells two points apart. */
const NEAR = 8
/** A tenth of the box's width: a dot, or a pen that slipped, is no signature. */
const LEAST_INK = PAD.width / 10

/** x, y, x, y … from where the pen came down to where it was lifted. */
export type Stroke = v.InferOutput<typeof Stroke>
export const Stroke = v.pipe(
  v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(PAD.width))),
  v.minLength(2),
  v.check((stroke) => stroke.length % 2 === 0),
  v.check((stroke) => stroke.every((at, index) => index % 2 === 0 || at <= PAD.height)),
)

export const Strokes = v.pipe(
  v.array(Stroke),
  v.maxLength(MOST_STROKES),
  v.check((strokes) => pointsOf(strokes) <= MOST_POINTS),
)

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The stroke with the place of the pen on the screen; the same stroke where it hardly moved. */
export function drawTo(stroke: Stroke, pen: { readonly x: number; readonly y: number }, box: Box) {
  const x = within(((pen.x - box.left) / box.width) * PAD.width, PAD.width)
  const y = within(((pen.y - box.top) / box.height) * PAD.height, PAD.height)
  const [lastX = -PAD.width, lastY = 0] = stroke.slice(-2)
  return Math.hypot(x - lastX, y - lastY) < NEAR ? stroke : [...stroke, x, y]
}

export function isFull(strokes: readonly Stroke[]): boolean {
  return strokes.length >= MOST_STROKES || pointsOf(strokes) >= MOST_POINTS
}

/** The stroke as far as there is room for it. */
export function fitStroke(strokes: readonly Stroke[], stroke: Stroke): Stroke {
  return stroke.slice(0, 2 * Math.max(0, MOST_POINTS - pointsOf(strokes)))
}

/** False for an empty box, a dot and a slip of the pen. */
export function isDrawn(strokes: readonly Stroke[]): boolean {
  return strokes.reduce((sum, stroke) => sum + inkOf(stroke), 0) >= LEAST_INK
}

/** For the `d` of a path. A dot gets a line of no length, which a round pen draws. */
export function pathOf(stroke: Stroke): string {
  const [x = 0, y = 0, ...rest] = stroke
  return rest.length === 0 ? `M${x} ${y}h0` : `M${x} ${y}L${rest.join(' ')}`
}

function pointsOf(strokes: readonly Stroke[]): number {
  return strokes.reduce((sum, stroke) => sum + stroke.length / 2, 0)
}

function inkOf(stroke: Stroke): number {
  let ink = 0
  for (let at = 2; at < stroke.length; at += 2) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = stroke.slice(at - 2, at + 2)
    ink += Math.hypot(x1 - x0, y1 - y0)
  }
  return ink
}

function within(value: number, most: number): number {
  return Math.min(most, Math.max(0, Math.round(value)))
}
