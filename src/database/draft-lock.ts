// One window writes in a draft at a time, held by a Web Lock that a crash lets go of by itself. It
// only makes things calmer: two writers at once lose nothing, since rows are compared and forks are
// kept. So nobody waits long for it, and a browser without Web Locks does without.

const PREFIX = 'tp_draft_'
/** A window that is frozen answers nobody, and must not keep its person from the draft. */
const LONGEST_WAIT_MS = 2_000

export type Release = () => void

/** Undefined when another window holds it. `onLost` is called if another window takes it over. */
export function holdDraft(rec: string, onLost: () => void): Promise<Release | undefined> {
  return hold(rec, { ifAvailable: true }, onLost)
}

/** Once the other window has let go, or did not answer. */
export async function takeOverDraft(rec: string, onLost: () => void): Promise<Release | undefined> {
  const free = await hold(rec, { signal: AbortSignal.timeout(LONGEST_WAIT_MS) }, onLost)
  return free ?? hold(rec, { steal: true }, onLost)
}

/** Whether any window is writing now: then no other build may take over under it. */
export async function isAnyDraftHeld(): Promise<boolean> {
  const locks = await navigator.locks?.query()
  return locks?.held?.some(({ name }) => name?.startsWith(PREFIX)) ?? false
}

function hold(rec: string, options: LockOptions, onLost: () => void): Promise<Release | undefined> {
  if (!navigator.locks) return Promise.resolve(() => undefined)
  return new Promise((resolve) => {
    let held = false
    navigator.locks
      .request(`${PREFIX}${rec}`, options, (lock) => {
        if (!lock) return resolve(undefined)
        held = true
        return new Promise<void>((release) => resolve(release))
      })
      .catch(() => (held ? onLost() : resolve(undefined)))
  })
}
