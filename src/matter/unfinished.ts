// What is left to do in a matter that is about to be left: it is said, and stops nobody.

import type { Matter } from './fold.ts'

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
  const followed = new Set(statements.map(({ record }) => record.replaces))
  const open = statements.filter(({ id, record }) => record.answer === 'draft' && !followed.has(id))
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
