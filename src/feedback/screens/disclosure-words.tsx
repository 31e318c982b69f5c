import { readDisclosureDraft } from '../draft.ts'

/** What was written in a draft, where it can only be read. */
export function DisclosureWords({ content }: { readonly content: unknown }) {
  const { assessments, needs, words } = readDisclosureDraft(content)
  return (
    <>
      {[words, assessments, needs].flatMap(Object.values<string>).map((text) => (
        <p key={text} class="prose">
          {text}
        </p>
      ))}
    </>
  )
}
