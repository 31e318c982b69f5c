// Our own code as text, for the tests that read it.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'

/** Path from the root of the checkout to content. */
export type Sources = ReadonlyMap<string, string>

export function readSources(roots = ['src', 'server', 'service-worker']): Sources {
  const paths = roots
    .filter((root) => existsSync(root))
    .flatMap((root) =>
      readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) =>
        posix.join(root, path),
      ),
    )
    .filter((path) => /\.tsx?$/.test(path))
  return new Map(paths.toSorted().map((path) => [path, readFileSync(path, 'utf8')]))
}

const IMPORT = /(?:\bfrom|\bimport|new URL)\s*\(?\s*(['"])([^'"\n]+)\1/g

/** Types and lazy chunks count, and so does a worker that is named by its URL. */
export function importsOf(content: string): string[] {
  return [...withoutComments(content).matchAll(IMPORT)].map(([, , path = '']) => path)
}

export function importedFiles(file: string, content: string): string[] {
  return importsOf(content)
    .filter((path) => path.startsWith('.'))
    .map((path) => posix.normalize(posix.join(posix.dirname(file), path.replace(/\?.*$/, ''))))
}

/** Names of packages, without what is inside them: `hono/cookie` is `hono`. */
export function importedPackages(content: string): string[] {
  return importsOf(content)
    .filter((path) => !/^(\.|\/|#|node:|lucide:)/.test(path))
    .map((path) =>
      path
        .split('/')
        .slice(0, path.startsWith('@') ? 2 : 1)
        .join('/'),
    )
}

// Strings first, so that the slashes of an address do not look like a comment.
const STRING_OR_COMMENT =
  /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g

export function withoutComments(content: string): string {
  return content.replace(STRING_OR_COMMENT, (found) => (found.startsWith('/') ? '' : found))
}

export function stringsIn(content: string): string[] {
  const found = content.match(STRING_OR_COMMENT) ?? []
  return found.filter((one) => !one.startsWith('/'))
}
