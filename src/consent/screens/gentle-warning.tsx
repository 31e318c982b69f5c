import { Note } from '../../ui/note.tsx'

/** Said once, politely, beside a field that stays as it is. */
export function GentleWarning({ text }: { readonly text: string | undefined }) {
  // The live region is there before its words, or they would not be read.
  return <div role="status">{text && <Note tone="wait">{text}</Note>}</div>
}
