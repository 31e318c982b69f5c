import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Button } from './button.tsx'

interface GrowingListProps<T> {
  readonly items: readonly T[]
  /** How many stand there at first, and how many each tap adds. */
  readonly step: number
  readonly class?: string
  readonly row: (item: T) => ComponentChildren
  readonly more: (count: number) => string
}

/** A list of any length that paints a screenful at a time; the next ones come on a tap. */
export function GrowingList<T>({ items, step, row, more, class: look }: GrowingListProps<T>) {
  const [shown, setShown] = useState(step)
  const list = useRef<HTMLUListElement>(null)
  const added = useRef<number | undefined>(undefined)
  useLayoutEffect(() => {
    if (added.current === undefined) return
    // The button has moved or gone: reading goes on at the first row that is new.
    list.current?.children[added.current]?.querySelector('a')?.focus()
    added.current = undefined
  }, [shown])
  const left = Math.min(items.length - shown, step)
  return (
    <>
      <ul ref={list} class={look}>
        {items.slice(0, shown).map(row)}
      </ul>
      {left > 0 && (
        <Button
          variant="quiet"
          onClick={() => {
            added.current = shown
            setShown(shown + step)
          }}
        >
          {more(left)}
        </Button>
      )}
    </>
  )
}
