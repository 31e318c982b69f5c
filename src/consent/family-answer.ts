// What a person does with the tablet in hand, as small events in their order, and what they come to.
// Pure. Each event is kept by itself, so that a kill takes the stroke in the air and no other.

import * as v from 'valibot'
import { Instant } from '../base/clock.ts'
import { fitStroke, isDrawn, isFull, Stroke } from '../base/strokes.ts'
import { familyDocuments, type FamilyDocument } from '../text/family-document.ts'
import {
  familyText,
  type FamilyConsent,
  type FamilyHolder,
  type FamilyText,
} from './family-text.ts'
import type { HolderAnswer } from './record.ts'
import { signText } from './signature.ts'

/** What is shown to whom. */
export interface Shown {
  readonly consent: FamilyConsent
  readonly holder: FamilyHolder
}

export type FamilyEvent = v.InferOutput<typeof FamilyEvent>
export const FamilyEvent = v.variant('kind', [
  v.object({ kind: v.literal('language'), language: v.string() }),
  v.object({ kind: v.literal('topics'), yes: v.array(v.string()) }),
  v.object({ kind: v.literal('read'), read: v.boolean() }),
  v.object({ kind: v.literal('manner'), manner: v.picklist(['signature', 'oral']) }),
  v.object({ kind: v.literal('stroke'), stroke: Stroke }),
  v.object({ kind: v.literal('undo') }),
  v.object({ kind: v.literal('answer'), answer: v.picklist(['given', 'refused']), at: Instant }),
  /** A change of mind before the tablet goes back: everything but the language anew. */
  v.object({ kind: v.literal('again') }),
])

export interface FamilyState {
  readonly language: string
  /** Nothing is ticked from the start. */
  readonly yes: readonly string[]
  readonly read: boolean
  readonly manner: 'signature' | 'oral'
  readonly strokes: readonly Stroke[]
  readonly answer?: { readonly answer: 'given' | 'refused'; readonly at: Instant }
}

const [first] = familyDocuments
const NOTHING_SAID = { yes: [], read: false, manner: 'signature', strokes: [] } as const
export const BEFORE_ANSWER: FamilyState = { language: first?.language ?? '', ...NOTHING_SAID }

export function answerWith(state: FamilyState, event: FamilyEvent): FamilyState {
  if (event.kind === 'again') return { language: state.language, ...NOTHING_SAID }
  // Two taps, or a tap on Yes and on No: the first one stands until it is taken back.
  if (state.answer) return state
  switch (event.kind) {
    case 'language':
      return { ...state, language: event.language }
    case 'topics':
      return { ...state, yes: event.yes }
    case 'read':
      return { ...state, read: event.read }
    case 'manner':
      return { ...state, manner: event.manner }
    case 'stroke':
      return { ...state, strokes: withStroke(state.strokes, event.stroke) }
    case 'undo':
      return { ...state, strokes: state.strokes.slice(0, -1) }
    case 'answer':
      if (event.answer === 'given' && whatIsMissing(state) !== undefined) return state
      return { ...state, answer: { answer: event.answer, at: event.at } }
  }
}

function withStroke(strokes: readonly Stroke[], stroke: Stroke): readonly Stroke[] {
  return isFull(strokes) ? strokes : [...strokes, fitStroke(strokes, stroke)]
}

/** What a yes lacks, first on the page first. A no lacks nothing. */
export function whatIsMissing(state: FamilyState): 'topics' | 'read' | 'signature' | undefined {
  if (state.yes.length === 0) return 'topics'
  if (!state.read) return 'read'
  return state.manner === 'signature' && !isDrawn(state.strokes) ? 'signature' : undefined
}

export function documentOf({ language }: FamilyState): FamilyDocument {
  const found = familyDocuments.find((document) => document.language === language) ?? first
  if (!found) throw new Error('There is a language')
  return found
}

/** The words on the page, as they stand now. */
export function shownText({ consent, holder }: Shown, state: FamilyState): FamilyText {
  return familyText(consent, holder, documentOf(state), state.yes)
}

/** As a consent keeps it; undefined while nobody has answered. */
export function holderAnswer(shown: Shown, state: FamilyState): HolderAnswer | undefined {
  const { answer, yes, manner, strokes } = state
  if (!answer) return undefined
  const { consent, holder } = shown
  const said = { answer: answer.answer, answeredAt: answer.at, readTo: holder.name }
  if (answer.answer === 'refused') return { ...said, manner: 'written', perTopic: [] }
  const left = consent.topics.filter(({ topic }) => !yes.includes(topic))
  const perTopic = left.map(({ topic }) => ({ topic, answer: 'refused' as const }))
  if (manner === 'oral') return { ...said, manner, perTopic }
  const signature = signText(shownText(shown, state), consent, strokes)
  return { ...said, manner, perTopic, signature }
}
