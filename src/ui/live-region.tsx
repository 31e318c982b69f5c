import { useEffect, useState } from 'preact/hooks'
import type { Announcer } from './announcer.ts'

interface LiveRegionProps {
  readonly announcer: Announcer
}

/** Rendered once, for as long as the app is: a region that comes with its words is not read. */
export function LiveRegion({ announcer }: LiveRegionProps) {
  const [text, setText] = useState('')
  useEffect(() => announcer.subscribe(setText), [announcer])
  return (
    <div class="sr" aria-live="polite">
      {text}
    </div>
  )
}
