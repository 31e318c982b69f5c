// Finding a matter. By name, personal number and case number only: nobody looks for children by what
// somebody has been worried about (lag 2001:454, DOM 0.3).

import type { MatterRow, MatterView } from './list-matters.ts'

export const SHOWN = ['mine', 'waiting', 'late', 'all'] as const
export type Shown = (typeof SHOWN)[number]

/** Numbers stand there twice, as they are written and without their signs. */
export function searchKeyOf({
  item,
  matter,
  hidden,
}: Pick<MatterView, 'item' | 'matter' | 'hidden'>): string {
  const { record } = item.submission
  const { childName, personalNumber } = record.report
  const numbers = [record.reference, matter.caseNumber ?? '', hidden ? '' : personalNumber]
  const names = hidden ? [] : [childName]
  return [...names, ...numbers, ...numbers.map(withoutSigns)].join('\n').toLowerCase()
}

export interface Wanted {
  readonly words: string
  readonly shown: Shown
}

export function filterMatters(
  rows: readonly MatterRow[],
  { words, shown }: Wanted,
): readonly MatterRow[] {
  const wanted = wantedKey(words)
  return rows.filter((row) => isShown(row, shown) && row.key.includes(wanted))
}

function isShown({ mine, next, due }: MatterRow, shown: Shown): boolean {
  switch (shown) {
    case 'mine':
      return mine
    case 'waiting':
      return next.todo
    case 'late':
      return due?.late === true
    case 'all':
      return true
  }
}

function wantedKey(words: string): string {
  const plain = words.trim().replaceAll(/\s+/g, ' ').toLowerCase()
  return /^[\d\s+-]+$/.test(plain) ? withoutSigns(plain) : plain
}

function withoutSigns(number: string): string {
  return number.replaceAll(/[\s+-]/g, '')
}
