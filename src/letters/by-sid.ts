// Events put with what they are about, in one pass: whoever asks of each report in turn would look at
// every event once for each of them.

/** One for all: most are about nothing, and are asked of each report. */
const NONE: readonly never[] = []

export function bySid<E extends { readonly sid: string }>(
  events: readonly E[],
): (sid: string) => readonly E[] {
  const groups = new Map<string, E[]>()
  for (const event of events) {
    const group = groups.get(event.sid)
    if (group) group.push(event)
    else groups.set(event.sid, [event])
  }
  return (sid) => groups.get(sid) ?? NONE
}
