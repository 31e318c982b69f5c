import type { Picture } from '../child-words.ts'

/** Lines of a face beside its round: eyes, brows and mouth. */
const FACES: { readonly [P in Picture]?: string } = {
  happy: 'M23 27v3M41 27v3M21 39q11 11 22 0',
  calm: 'M20 28q3 3 6 0M38 28q3 3 6 0M24 42q8 3 16 0',
  sad: 'M23 29v3M41 29v3M22 46q10 -9 20 0M19 24l7 -3M45 24l-7 -3',
  angry: 'M23 30v3M41 30v3M23 45h18M18 22l9 4M46 22l-9 4',
  afraid: 'M23 26v5M41 26v5M18 20q4 -4 8 -2M46 20q-4 -4 -8 -2M26 44a6 5 0 0 1 12 0a6 5 0 0 1 -12 0',
  tired: 'M19 30h8M37 30h8M27 44a5 4 0 0 1 10 0a5 4 0 0 1 -10 0',
  unsure: 'M23 27v3M41 27v3M23 44q4 -5 9 0t9 0M38 19q4 -4 8 0',
}

const THINGS: { readonly [P in Picture]?: string } = {
  home: 'M10 31L32 12L54 31M16 27v25h32V27M27 52V38h10v14',
  school: 'M8 52V28h48v24zM32 12v16M32 12h12v8H32M28 52V40h8v12M15 35h6M43 35h6',
  friends:
    'M15 22a6 6 0 0 1 12 0a6 6 0 0 1 -12 0M37 22a6 6 0 0 1 12 0a6 6 0 0 1 -12 0M11 50q0 -16 10 -16t11 10q1 -10 11 -10t10 16',
  food: 'M14 34h36q0 18 -18 18t-18 -18zM22 26q-3 -4 0 -8M32 26q-3 -4 0 -8M42 26q-3 -4 0 -8',
  sleep:
    'M8 20v32M8 42h48v10M56 42q0 -10 -12 -10H22v10M12 36a4 4 0 0 1 8 0a4 4 0 0 1 -8 0M40 12h10l-10 10h10',
}

/** Drawn by us, and in the colour of the words: it says no more than the word beneath it. */
export function ChildDrawing({ of }: { readonly of: Picture }) {
  return (
    <svg class="voice__pic" viewBox="0 0 64 64" aria-hidden="true">
      {FACES[of] !== undefined && <circle cx="32" cy="32" r="25" />}
      <path d={FACES[of] ?? THINGS[of]} />
    </svg>
  )
}
