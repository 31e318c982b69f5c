import type { ComponentChildren } from 'preact'

interface PaperProps {
  readonly title: string
  /** What whoever holds one page alone must see: at the head of every page. */
  readonly marks: readonly string[]
  /** Where the paper comes from: at the foot of every page. */
  readonly foot: readonly string[]
  readonly children: ComponentChildren
}

/**
 * A sheet for the printer. Its head and foot are those of a table, which browsers repeat on every
 * page and leave room for; one that does not repeat them still prints each once.
 */
export function Paper({ title, marks, foot, children }: PaperProps) {
  return (
    <>
      <div class="paper__head">
        {marks.map((mark) => (
          <p key={mark}>{mark}</p>
        ))}
      </div>
      <article class="paper__body">
        <h1>{title}</h1>
        {children}
      </article>
      <footer class="paper__foot">
        {foot.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </footer>
    </>
  )
}
