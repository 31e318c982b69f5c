// What is left to do in a matter that is about to be left: it is said, and stops nobody.

import type { Matter } from './fold.ts'
import type { MatterEvent } from './record.ts'

export type Unfinished =
  | { readonly kind: 'feedback' }
  /** In the words of the sheet that the handler was given. */
  | { readonly kind: 'tasks' | 'promises'; readonly words: string }
  /** Stated by somebody who has not said yet whether it is right. */
  | { readonly kind: 'statement'; readonly words: string }

export function unfinishedOf({
  requestedAt,
  feedback,
  assignments,
  statements,
}: Pick<Matter, 'requestedAt' | 'feedback' | 'assignments' | 'statements'>): readonly Unfinished[] {
  const { tasks = '', promises = '' } = assignments.at(-1)?.record.sheet ?? {}
  const open = statements.filter((one) => isUnanswered(one, statements))
  const left: readonly Unfinished[] = [
    { kind: 'tasks', words: tasks.trim() },
    { kind: 'promises', words: promises.trim() },
    ...open.map(({ record }) => ({ kind: 'statement', words: record.provider }) as const),
  ]
  return [
    ...(isFeedbackOwed({ requestedAt, feedback }) ? [{ kind: 'feedback' } as const] : []),
    ...left.filter((one) => one.kind === 'feedback' || one.words !== ''),
  ]
}

/** Whoever stated it has not said yet whether it is right, nor has it been written down anew. */
export function isUnanswered(
  { id, record }: MatterEvent<'statement'>,
  statements: readonly MatterEvent<'statement'>[],
): boolean {
  return record.answer === 'draft' && !statements.some((later) => later.record.replaces === id)
}

/** Asked for, and nothing has been told. */
export function isFeedbackOwed({
  requestedAt,
  feedback,
}: {
  readonly requestedAt?: Matter['requestedAt'] | undefined
  readonly feedback: Matter['feedback']
}): boolean {
  return requestedAt !== undefined && feedback.length === 0
}
