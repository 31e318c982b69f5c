// The papers are a chunk of their own, which lies in the precache: few reports are ever printed.

export function loadPapers() {
  return import('./print.tsx')
}
