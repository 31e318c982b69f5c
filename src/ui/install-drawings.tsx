// Two small drawings of an iPad, beside the words that say the same: the button for sharing, and the
// line in its menu. Colours come from the tokens, in light and dark.

/** The window's bar, with the square and its arrow. */
export function ShareDrawing() {
  return (
    <svg class="drawing" viewBox="0 0 160 100" aria-hidden="true">
      <rect class="drawing__paper" x="2" y="2" width="156" height="96" rx="10" />
      <path class="drawing__line" d="M2 32H158" />
      <rect class="drawing__quiet" x="30" y="11" width="72" height="12" rx="6" />
      <circle class="drawing__mark" cx="128" cy="17" r="13" />
      <path
        class="drawing__sign"
        d="M128 19V9M124.5 12L128 8.5L131.5 12M124 15H122.5V24H133.5V15H132"
      />
      <path class="drawing__line" d="M20 50H140M20 64H120M20 78H132" />
    </svg>
  )
}

/** The menu that opens, with the line to choose. */
export function HomeScreenDrawing() {
  return (
    <svg class="drawing" viewBox="0 0 160 100" aria-hidden="true">
      <rect class="drawing__paper" x="20" y="2" width="120" height="96" rx="10" />
      <path class="drawing__line" d="M34 18H96M34 84H104" />
      <rect class="drawing__mark" x="26" y="34" width="108" height="32" rx="8" />
      <path class="drawing__sign" d="M36 50H84" />
      <path
        class="drawing__sign"
        d="M110 41H122A3 3 0 0 1 125 44V56A3 3 0 0 1 122 59H110A3 3 0 0 1 107 56V44A3 3 0 0 1 110 41ZM116 45.5V54.5M111.5 50H120.5"
      />
    </svg>
  )
}
