// What a screen reader is told without being asked: changes of state, never each keystroke.

export interface Announcer {
  /** Said at once, or when ten seconds have passed since the last; only the newest is kept. */
  readonly announce: (text: string) => void
  readonly subscribe: (listener: (text: string) => void) => () => void
}

const SECONDS_BETWEEN = 10

export function createAnnouncer(): Announcer {
  const listeners = new Set<(text: string) => void>()
  let waiting: string | undefined
  let resting = false

  const say = (text: string) => {
    resting = true
    for (const listener of listeners) listener(text)
    setTimeout(() => {
      resting = false
      const next = waiting
      waiting = undefined
      if (next !== undefined) say(next)
    }, SECONDS_BETWEEN * 1000)
  }

  return {
    announce: (text) => {
      if (resting) waiting = text
      else say(text)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
