// A form of a matter: what it asks, and what it writes. Typed into a draft, so that a lock or a kill
// loses nothing; saved, the draft is let go of in the same transaction.

import * as v from 'valibot'
import type { Json } from '../base/canonical.ts'
import { ok, type Result } from '../base/result.ts'
import { letGo } from '../draft/answer-draft.ts'
import { findDraft, listDrafts } from '../draft/draft-repository.ts'
import { WRITTEN } from '../draft/removal.ts'
import type { Desk } from '../letters/desk.ts'
import type { Together } from '../letters/send-letters.ts'
import { isDate, isTime } from '../routine/is-date.ts'
import type { RulePack } from '../routine/pack.ts'
import type { Petal } from '../ui/mark.tsx'
import { matterFormText } from '../text/matter-forms.ts'
import type { Matter } from './fold.ts'
import type { MatterEvents } from './gather.ts'
import type { InboxItem } from './inbox.ts'
import type { MatterError } from './write.ts'

/** By their places in the address. */
export const MATTER_FORMS = [
  'skydd',
  'beslut',
  'utredning',
  'handlaggare',
  'las',
  'krets',
  'handelse',
  'delegation',
  'avsluta',
  'utvardera',
] as const
export type MatterFormName = (typeof MATTER_FORMS)[number]

/** A proposal is written in the same way, and is about no matter. */
const FORM_NAMES = [...MATTER_FORMS, 'forslag'] as const
export type FormName = (typeof FORM_NAMES)[number]

export interface FormPlace {
  /** Where it is written; a draft's own id follows. */
  readonly path: string
  readonly back: string
  /** Where one is when it has been saved. */
  readonly after: string
}

/** The two of the end have addresses of their own: the reporter evaluates too. */
export function placeOf(form: FormName, sid: string): FormPlace {
  const back = `/arende/${sid}`
  const own = `/${form}/${sid}`
  if (form === 'forslag') return { path: '/forslag', back: '/forslag', after: '/forslag' }
  if (form === 'avsluta') return { path: own, back, after: back }
  if (form === 'utvardera') return { path: own, back, after: own }
  return { path: `${back}/${form}`, back, after: back }
}

export type Values = Readonly<Record<string, string>>

interface Asked {
  readonly name: string
  readonly label: string
  readonly hint?: string
  /** May be left empty; says so. */
  readonly optional?: string
}

export interface Option {
  readonly value: string
  readonly label: string
  readonly hint?: string
}

export type Question = Asked &
  (
    | {
        /** The answers of `checks` stand with a space between them. */
        readonly kind: 'choice' | 'chips' | 'select' | 'checks'
        readonly options: readonly Option[]
      }
    | { readonly kind: 'text' | 'area' | 'date' | 'time' | 'name' | 'phone' }
  )

export interface Room {
  readonly desk: Desk
  readonly item: InboxItem
  readonly matter: Matter
  /** Of all matters, as it was when the room was entered. */
  readonly events: MatterEvents
  /** Members of the unit by person. */
  readonly names: ReadonlyMap<string, string>
  readonly today: string
  /** Today's law. */
  readonly pack: RulePack | undefined
  readonly packs: readonly RulePack[]
}

export type FormError = MatterError | { readonly kind: 'handler-left' }
/** What is filed and sent when it has been saved. */
export type Sealing = Promise<Result<Required<Together>, FormError>>

export interface MatterForm {
  readonly words: { readonly title: string; readonly intro: string; readonly save: string }
  /** What stands there from the start: a day that was just now, and nothing that is an answer. */
  readonly first: Values
  /** As it is now, above the questions. */
  readonly notes: readonly string[]
  /** What is not done yet: said, and in nobody's way. */
  readonly left?: readonly string[]
  /** Who reads what is saved; the own group where nothing else is said. */
  readonly seen?: { readonly by: readonly Petal[]; readonly words: string }
  /** What has been written with it, oldest first. */
  readonly done: readonly string[]
  readonly questions: (values: Values) => readonly Question[]
  /** What another answer follows from this one. */
  readonly follow?: (name: string, value: string) => Values
  /** The day that a fault of time is about. */
  readonly day: (values: Values) => string
  readonly seal: (values: Values) => Sealing
}

export interface Fault {
  readonly field: string
  readonly text: string
}

/** The first question that lacks its answer, or has one that can't be. */
export function lackIn(questions: readonly Question[], values: Values): Fault | undefined {
  const { errors, missing, choose } = matterFormText
  for (const { name, kind, optional } of questions) {
    const value = (values[name] ?? '').trim()
    if (value === '') {
      const text = kind === 'choice' || kind === 'chips' || kind === 'select' ? choose : missing
      if (optional === undefined) return { field: name, text }
    } else if (kind === 'date' && !isDate(value)) return { field: name, text: errors['no-date'] }
    else if (kind === 'time' && !isTime(value)) return { field: name, text: errors['no-time'] }
  }
  return undefined
}

/** Options in the order of their words. */
export function optionsIn(
  words: Readonly<Record<string, { readonly label: string; readonly hint?: string }>>,
): readonly Option[] {
  return Object.entries(words).map(([value, word]) => ({ value, ...word }))
}

export type FormDraft = v.InferOutput<typeof FormDraft>
const FormDraft = v.object({
  schema: v.optional(v.literal(1), 1),
  sid: v.optional(v.string(), ''),
  form: v.fallback(v.optional(v.picklist(['', ...FORM_NAMES]), ''), ''),
  values: v.optional(v.record(v.string(), v.string()), {}),
})

export function readFormDraft(content: unknown): FormDraft {
  const parsed = v.safeParse(FormDraft, content)
  return parsed.success ? parsed.output : v.parse(FormDraft, {})
}

export function emptyFormDraft(form: FormName, sid: string, first: Values): FormDraft {
  return { schema: 1, sid, form, values: { ...first } }
}

/** The one that was begun and not saved yet. */
export function findFormDraft(desk: Desk, form: FormName, sid: string): string | undefined {
  return listDrafts(desk).find(({ of, content }) => {
    if (of !== 'matter') return false
    const draft = readFormDraft(content)
    return draft.form === form && draft.sid === sid
  })?.id
}

export async function saveForm(
  desk: Desk,
  form: MatterForm,
  { rec, content }: { readonly rec: string; readonly content: FormDraft },
): Promise<Result<void, FormError>> {
  const sealed = await form.seal(content.values)
  if (!sealed.ok) return sealed
  const draft = findDraft(desk, rec)
  const { put, queue } = sealed.value
  const contents = [draft?.content ?? content, content as Json]
  const kept = draft
    ? await letGo(desk, draft, { reason: WRITTEN, contents, together: { put, queue } })
    : await desk.cabinet.write({
        put,
        also: async () => {
          await desk.database.outbox.bulkAdd(queue)
        },
      })
  return kept.ok ? ok() : kept
}
