// When what was drawn last can be seen: what the lock screen does without begins then.

/** A page that nobody looks at is not painted, and its deliveries must not wait to be looked at. */
const LONGEST_MS = 500

export function painted(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, LONGEST_MS)
    // The first frame is still being drawn when it calls; at the second it has been handed over.
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))
  })
}
