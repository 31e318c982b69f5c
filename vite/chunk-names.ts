// Which scripts are one file. Left to itself the bundler makes a file of every few modules that some
// rooms share: fifty small ones, which compress worse than two.

import { resolve } from 'node:path'

interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

const PAGE = resolve('src/main.tsx')
const WORKER = resolve('src/vault/crypto-worker.ts')
const REPORT = resolve('src/app/routes/report-route.tsx')

/** Names the file of what the page starts with; what it shares with the crypto worker lies apart. */
export function createChunkNames(): (id: string, modules: Modules) => string | null {
  let page: ReadonlySet<string> | undefined
  let worker: ReadonlySet<string> | undefined
  return (id, modules) => {
    page ??= reachedFrom(PAGE, modules)
    worker ??= reachedFrom(WORKER, modules)
    // The entry itself stays apart, or the page's HTML would name these files and no entry.
    if (id === PAGE || !page.has(id)) return null
    return worker.has(id) ? 'shared' : 'start'
  }
}

/** Names the file of the report's rooms and of all that they need: one file compresses best. */
export function createReportNames(): (id: string, modules: Modules) => string | null {
  let report: ReadonlySet<string> | undefined
  return (id, modules) => {
    report ??= reachedFrom(REPORT, modules)
    return report.has(id) ? 'writing' : null
  }
}

/** Without what is imported lazily. */
function reachedFrom(entry: string, modules: Modules): ReadonlySet<string> {
  const seen = new Set<string>()
  const visit = (id: string): void => {
    if (seen.has(id)) return
    seen.add(id)
    modules.getModuleInfo(id)?.importedIds.forEach(visit)
  }
  visit(entry)
  return seen
}
