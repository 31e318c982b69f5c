// Coming back into a part of a page that is fetched when it is wanted.

import { useEffect, useState } from 'preact/hooks'
import type { Desk } from '../letters/desk.ts'
import type { ResumePlace } from './draft.ts'
import { goToPlace } from './go-to-place.ts'

/** Where one was, read before the page arrives at its heading, which is a place too. */
export function usePlaceBefore({ cabinet }: Desk): ResumePlace | undefined {
  const [place] = useState(() => cabinet.findResume() as ResumePlace | undefined)
  return place
}

/** The page has arrived before its part was fetched: only now is there a field to come back to. */
export function useComingBack(place: ResumePlace | undefined): void {
  useEffect(() => {
    const isHere = place?.path === location.pathname
    if (place && isHere && document.activeElement?.tagName === 'H1') goToPlace(place)
  }, [place])
}
