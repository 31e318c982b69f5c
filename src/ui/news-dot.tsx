/** A dot for the eye and words for the ear, inside the link to what is new. */
export function NewsDot({ words }: { readonly words: string }) {
  return (
    <span class="news">
      <span class="sr"> {words}</span>
    </span>
  )
}
