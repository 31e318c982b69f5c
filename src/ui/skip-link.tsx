import { uiText } from '../text/ui.ts'

/** Goes to the element with the id `main`, which every frame has. */
export function SkipLink() {
  return (
    <a class="skip" href="#main">
      {uiText.skip}
    </a>
  )
}
