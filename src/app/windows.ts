// Other windows of Trepart on the same tablet. What one of them locks, all lock; and who is at one
// of them is at the tablet.

export type LockDepth = 'soft' | 'hard'

export type WindowNotice =
  | { readonly kind: 'locked'; readonly profile: string; readonly depth: LockDepth }
  /** Somebody is there, and may be still for this long, if it is longer than usual. */
  | { readonly kind: 'touched'; readonly profile: string; readonly longer: number | undefined }
  /** The draft is wanted in the window that tells. */
  | { readonly kind: 'wanted'; readonly rec: string }

export interface Windows {
  /** To all but the one that tells. */
  readonly tell: (notice: WindowNotice) => void
  readonly listen: (listener: (notice: WindowNotice) => void) => () => void
}

export function joinWindows(): Windows {
  const channel = new BroadcastChannel('tp_windows')
  return {
    tell: (notice) => channel.postMessage(notice),
    listen(listener) {
      const hear = ({ data }: MessageEvent<WindowNotice>) => listener(data)
      channel.addEventListener('message', hear)
      return () => channel.removeEventListener('message', hear)
    },
  }
}
