/** Six digits or more from a zero or a plus: a phone number in a sentence. */
const NUMBER = /((?:\+|\b0)\d[\d -]{4,16}\d)/

/**
 * A text whose phone numbers are never broken at a line's end: half a number is dialled wrong. The
 * characters stay as they were written, so that a number that is copied can be dialled.
 */
export function WithNumbers({ text }: { readonly text: string }) {
  const parts = text.split(NUMBER)
  return (
    <>
      {parts.map((part, at) =>
        at % 2 === 1 ? (
          <span key={at} class="tel">
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </>
  )
}
