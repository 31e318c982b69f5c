// Rows that come and go on a screen: persons, decisions, topics. Each change asks for the rows as
// they are now, so that undoing takes back the removal and nothing that was written since.

import { useEffect, useRef } from 'preact/hooks'
import { focusField } from '../ui/field-focus.ts'

export interface Row {
  readonly id: string
}

interface RowsDeps<R> {
  readonly list: () => readonly R[]
  readonly put: (rows: R[]) => void
  readonly onRemoved: (undo: () => void) => void
}

export interface Rows<R> {
  readonly add: (row: R) => void
  readonly change: (id: string, next: Partial<R>) => void
  readonly remove: (id: string) => void
}

export function createRows<R extends Row>({ list, put, onRemoved }: RowsDeps<R>): Rows<R> {
  return {
    add: (row) => put([...list(), row]),
    change: (id, next) => put(list().map((row) => (row.id === id ? { ...row, ...next } : row))),
    remove(id) {
      const at = list().findIndex((row) => row.id === id)
      const row = list()[at]
      if (!row) return
      put(list().toSpliced(at, 1))
      onRemoved(() => put(list().toSpliced(at, 0, row)))
    },
  }
}

/** A row that was asked for is where one goes on writing: its first field takes the focus. */
export function useFocusOnNew(): (field: string) => void {
  const wanted = useRef<string | undefined>(undefined)
  useEffect(() => {
    if (wanted.current !== undefined && focusField(wanted.current)) wanted.current = undefined
  })
  return (field) => {
    wanted.current = field
  }
}
