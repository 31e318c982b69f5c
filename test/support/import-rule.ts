// The drawing in docs/ARCHITECTURE.md, as something that can fail.

import { importedFiles, type Sources } from './source-files.ts'

const beneathDomains = [
  'base',
  'protocol',
  'text',
  'ui',
  'database',
  'vault',
  'directory',
  'routine',
  'letters',
  'draft',
]

const mayImport: Readonly<Record<string, readonly string[]>> = {
  base: [],
  protocol: ['base'],
  text: ['base'],
  ui: ['base', 'text'],
  database: ['base', 'protocol'],
  vault: ['base', 'protocol'],
  directory: ['base', 'protocol', 'vault', 'database', 'text', 'ui'],
  routine: ['base', 'protocol', 'directory', 'text', 'ui'],
  letters: ['base', 'protocol', 'vault', 'database', 'directory'],
  draft: 'base protocol vault database directory routine letters text ui'.split(' '),
  consultation: beneathDomains,
  report: beneathDomains,
  note: beneathDomains,
  meeting: beneathDomains,
  consent: beneathDomains,
  matter: beneathDomains,
  feedback: beneathDomains,
  evaluation: beneathDomains,
  handbook: beneathDomains,
  sync: ['base', 'protocol', 'database'],
  'service-worker': ['base', 'protocol', 'database', 'sync'],
  server: ['base', 'protocol'],
  // It plays the ceremony and the people, so it may do what they do.
  'server/demo':
    'server base protocol vault directory routine letters draft report matter database sync'.split(
      ' ',
    ),
}

/** What a domain may use of another: the record and what is true of it, nothing that acts. */
const domainToDomain: Readonly<Record<string, readonly string[]>> = {
  matter: ['report', 'consent'],
  feedback: ['matter', 'report', 'consent'],
  evaluation: ['matter'],
  note: ['report'],
  consultation: ['report'],
  meeting: ['consent', 'report', 'matter'],
}
// The reader's side shows the very same report: how it is written out is part of the record.
const openParts = [
  'record.ts',
  'fold.ts',
  'fold-follow-up.ts',
  'fold-co-sign.ts',
  'fold-lock.ts',
  'submission.ts',
  'forwarding.ts',
  'oral-report.ts',
  'evaluation-record.ts',
  'form.ts',
  'told-record.ts',
  'receivers.ts',
  'summary.ts',
  'load-papers.ts',
  'screens/feedback-letter.tsx',
  'child-age.ts',
  'screens/decision-days.tsx',
  'screens/oral-times.tsx',
  'screens/legal-words.tsx',
  'screens/report-facts.tsx',
  'screens/co-sign-names.tsx',
]

/** What is told of a matter is one of its events, and only the matter's own part can seal it. */
const opensToFeedback = ['due.ts', 'gather.ts', 'inbox.ts', 'write.ts']

/** A meeting goes to those who have the report, under the lock that holds for it. */
const opensToMeeting = [
  'consent/gather.ts',
  'matter/answer.ts',
  'matter/gather.ts',
  'matter/inbox.ts',
]

/** Each import that the drawing does not allow, as `from -> to`. */
export function strayImports(sources: Sources): string[] {
  return [...sources].flatMap(([file, content]) =>
    importedFiles(file, content)
      .filter((target) => !isAllowed(file, target))
      .map((target) => `${file} -> ${target}`),
  )
}

function isAllowed(file: string, target: string): boolean {
  const from = folderOf(file)
  const to = folderOf(target)
  if (from === to) return true
  // The two that join everything in the browser. Only main.tsx imports the app, and nothing main.
  if (from === 'main') return !to.startsWith('server')
  if (from === 'app') return to !== 'main' && !to.startsWith('server')
  if (mayImport[from]?.includes(to)) return true
  if (from === 'feedback' && opensToFeedback.some((part) => target === `src/matter/${part}`)) {
    return true
  }
  if (from === 'meeting' && opensToMeeting.some((part) => target === `src/${part}`)) return true
  return (
    (domainToDomain[from] ?? []).includes(to) &&
    openParts.some((part) => target === `src/${to}/${part}`)
  )
}

function folderOf(file: string): string {
  const [root = '', folder = ''] = file.split('/')
  if (file === 'src/main.tsx') return 'main'
  if (root === 'server') return folder === 'demo' ? 'server/demo' : 'server'
  return root === 'src' ? folder : root
}

/** Folders that import each other, directly or round about, as `a -> b -> a`. */
export function folderCycles(sources: Sources): string[] {
  const edges = new Map<string, Set<string>>()
  for (const [file, content] of sources) {
    const from = folderOf(file)
    for (const target of importedFiles(file, content)) {
      const to = folderOf(target)
      if (to !== from) edges.set(from, (edges.get(from) ?? new Set()).add(to))
    }
  }
  return cyclesIn(edges)
}

function cyclesIn(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const cycles: string[] = []
  const finished = new Set<string>()
  const walk = (node: string, path: readonly string[]): void => {
    if (path.includes(node)) {
      cycles.push([...path.slice(path.indexOf(node)), node].join(' -> '))
      return
    }
    if (finished.has(node)) return
    for (const next of edges.get(node) ?? []) walk(next, [...path, node])
    finished.add(node)
  }
  for (const node of edges.keys()) walk(node, [])
  return cycles
}
