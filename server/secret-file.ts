// A secret that the server makes for itself and keeps beside its data, readable by nobody else.

import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { randomBytes, toBase64url } from '../src/base/bytes.ts'

/** The secret in this file, made when there is none: 32 bytes as base64url. */
export function keepSecret(file: string): string {
  // An empty file is no secret: anybody could guess it.
  const known = existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
  if (known !== '') return known
  const secret = toBase64url(randomBytes(32))
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  // Under its own name only when it is whole: a full disk must leave no half of it.
  const unfinished = `${file}.new`
  const handle = openSync(unfinished, 'w', 0o600)
  try {
    writeFileSync(handle, `${secret}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(unfinished, file)
  return secret
}
