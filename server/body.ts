// A request's JSON, read with a limit while it streams: a length that is claimed proves nothing.

import * as v from 'valibot'
import { concat, fromUtf8 } from '../src/base/bytes.ts'
import { err, ok, type Result } from '../src/base/result.ts'
import { MAX_REQUEST_BYTES } from '../src/protocol/limits.ts'
import { refuse } from './refusal.ts'

/** The parsed body, or the answer to give instead. */
export async function readBody<T>(
  request: Request,
  schema: v.GenericSchema<unknown, T>,
): Promise<Result<T, Response>> {
  const claimed = Number(request.headers.get('content-length') ?? 0)
  const text = claimed > MAX_REQUEST_BYTES ? undefined : await readText(request)
  if (text === undefined) return err(refuse(413, 'too-large'))
  const parsed = v.safeParse(schema, parseJson(text))
  return parsed.success ? ok(parsed.output) : err(refuse(400, 'malformed'))
}

async function readText(request: Request): Promise<string | undefined> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of request.body ?? []) {
    length += part.length
    // Leaving the loop cancels the stream: the rest is never read.
    if (length > MAX_REQUEST_BYTES) return undefined
    parts.push(part)
  }
  try {
    return fromUtf8(concat(...parts))
  } catch {
    return ''
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
