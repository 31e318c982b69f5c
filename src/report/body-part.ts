// The parts of a child's body that a mark can sit on, and where each lies in the drawing. Both views
// lie in a square of 1000 by 1000; left and right are the child's own.

import { bodyText } from '../text/body.ts'
import type { BodyMark } from './record.ts'

export type BodyView = (typeof BODY_VIEWS)[number]
export const BODY_VIEWS = ['front', 'back'] as const

type PartName = keyof typeof bodyText.parts

export interface BodyPart {
  /** Such as `front-left-hand`. */
  readonly id: string
  readonly label: string
  readonly view: BodyView
  readonly x: number
  readonly y: number
}

type Height = readonly [name: PartName, y: number]
type Place = readonly [name: PartName, x: number, y: number]

const MIDDLE: { readonly [V in BodyView]: readonly Height[] } = {
  front: [
    ['forehead', 55],
    ['face', 135],
    ['throat', 228],
    ['chest', 320],
    ['belly', 450],
    ['groin', 575],
  ],
  back: [
    ['backOfHead', 105],
    ['nape', 228],
    ['upperBack', 320],
    ['lowerBack', 450],
    ['buttocks', 565],
  ],
}

/** On the right half of the drawing: the child's left from the front, its right from behind. */
const PAIRED: readonly Place[] = [
  ['ear', 598, 128],
  ['shoulder', 618, 290],
  ['upperArm', 642, 385],
  ['forearm', 668, 475],
  ['hand', 683, 570],
  ['thigh', 563, 675],
  ['knee', 568, 765],
  ['lowerLeg', 572, 850],
  ['foot', 598, 945],
]

const partsOf = (view: BodyView): readonly BodyPart[] => [
  ...MIDDLE[view].map(([name, y]) => {
    return { id: `${view}-${name}`, label: bodyText.parts[name], view, x: 500, y }
  }),
  ...PAIRED.flatMap(([name, x, y]) =>
    (['left', 'right'] as const).map((side) => ({
      id: `${view}-${side}-${name}`,
      label: bodyText.paired[view](side, bodyText.parts[name]),
      view,
      x: (side === 'left') === (view === 'front') ? x : 1000 - x,
      y,
    })),
  ),
]

export const BODY_PARTS: readonly BodyPart[] = BODY_VIEWS.flatMap(partsOf)

export function findPart(id: string): BodyPart | undefined {
  return BODY_PARTS.find((part) => part.id === id)
}

/** What a finger on the drawing most likely meant; the writer sees it named and can change it. */
export function nearestPart(view: BodyView, x: number, y: number): BodyPart {
  const distance = (part: BodyPart) => (part.x - x) ** 2 + (part.y - y) ** 2
  return BODY_PARTS.filter((part) => part.view === view).reduce((nearest, part) =>
    distance(part) < distance(nearest) ? part : nearest,
  )
}

/** A number's height in the drawing, and how far apart two on one part are put. */
const APART = 90

/** Where a mark is drawn whose part was chosen from the list: beside those that are there already. */
export function placeOn(
  part: BodyPart,
  others: readonly BodyMark[],
): Pick<BodyMark, 'part' | 'view' | 'x' | 'y'> {
  const there = others.filter((mark) => mark.part === part.id).length
  const y = Math.min(part.y + there * APART, 1000)
  return { part: part.id, view: part.view, x: part.x, y }
}

/** A row that was added and never filled says nothing, and is shown to nobody. */
export function isBlank({ part, view, text }: BodyMark): boolean {
  return part === '' && view === '' && text.trim() === ''
}
