// The papers are a chunk of their own, which lies in the precache: few reports are ever printed.

export async function loadPapers() {
  const papers = await import('./print.tsx')
  const { signedFacts } = await import('./co-sign-paper.ts')
  return { ...papers, signedFacts }
}
