// The vault's own file of the age format as the browser gets it, on a page of its own: built with
// the app's settings, and so without the algorithms that the app leaves out.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import config from '../../vite.config.ts'
import { tempFolder } from './temp-folder.ts'

/** A folder to be served, with `age-file.js` and an empty page. */
export async function buildAgeFile(): Promise<string> {
  const outDir = tempFolder('age-file')
  await build({
    configFile: false,
    logLevel: 'warn',
    ...(config.resolve && { resolve: config.resolve }),
    build: {
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      target: config.build?.target ?? 'es2022',
      lib: { entry: 'src/vault/age-file.ts', formats: ['es'], fileName: 'age-file' },
    },
  })
  writeFileSync(join(outDir, 'index.html'), '<!doctype html><html lang="sv"><title>Prov</title>')
  return outDir
}

/** Runs in the page: the vectors' insides as SHA-256 in hex, or that they were refused. */
export const OPEN_IN_PAGE = `async (vectors) => {
  const { openFile } = await import('/age-file.js')
  const toBytes = (text) =>
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0))
  const toHex = (buffer) =>
    [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const read = []
  for (const { name, file, identities } of vectors) {
    const opened = await openFile(toBytes(file), identities)
    read.push([name, opened ? toHex(await crypto.subtle.digest('SHA-256', opened)) : 'refused'])
  }
  return read
}`
