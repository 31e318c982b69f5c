// A built app in small: a page, a service worker, a manifest and hashed files.

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createFolder } from './support.ts'

const FILES = {
  'index.html': '<!doctype html><title>Trepart</title>',
  'sw.js': '// service worker',
  'manifest.webmanifest': '{}',
  'ord-sv.txt': 'abborre',
  '.env': 'hidden',
  'assets/home-1a.js': 'export {}',
  'assets/home-1a.css': 'body {}',
  'assets/crypto-worker-1a.js': 'export {}',
  'assets/font-1a.woff2': 'font',
}

export function createBuild(files: Readonly<Record<string, string>> = FILES): string {
  const outside = createFolder()
  writeFileSync(join(outside, 'secret.txt'), 'outside')
  const folder = join(outside, 'dist')
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}
