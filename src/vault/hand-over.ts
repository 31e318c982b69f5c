// What a family answers while it holds the tablet. Sealing needs nothing but the handler's public
// recipient, so that it goes on when the keys have been dropped; opening needs the keys.

import * as v from 'valibot'
import { fromUtf8, randomBytes, toBase64url, utf8, type Bytes } from '../base/bytes.ts'
import { canonicalJson } from '../base/canonical.ts'
import { openFile, recipientOf, sealFile } from './age-file.ts'
import { decryptRow, encryptRow, type EncryptedRow, type RowPlace } from './row.ts'

/** Seals one answer. It can open nothing, not even what it has sealed. */
export type SealAnswer = (text: string) => Promise<Bytes>

/** What was handed over, and the answers in the order in which they were given. */
export interface OpenedHandOver {
  readonly text: string
  readonly answers: readonly string[]
}

interface Opener {
  readonly dataKey: CryptoKey
  readonly identities: readonly string[]
}

const Shown = v.strictObject({ ticket: v.string(), text: v.string() })
const Answer = v.strictObject({ ticket: v.string(), n: v.number(), text: v.string() })

/**
 * Anybody can seal to a public recipient. So each answer carries a ticket that only the worker and the
 * handler's own row know: one that was planted in the storage has none, and one copied has its number.
 */
export async function beginHandOver(
  dataKey: CryptoKey,
  identity: string,
  place: RowPlace,
  text: string,
): Promise<{ readonly row: EncryptedRow; readonly seal: SealAnswer }> {
  const ticket = toBase64url(randomBytes(16))
  const recipient = await recipientOf(identity)
  const row = await encryptRow(dataKey, place, canonicalJson({ ticket, text }))
  let n = 0
  return {
    row,
    seal: async (answer) => {
      n += 1
      const content = utf8(canonicalJson({ ticket, n, text: answer }))
      return new Uint8Array(await sealFile(content, [recipient]))
    },
  }
}

/** Undefined for a row that is damaged. Answers that are, or were planted, are left out. */
export async function openHandOver(
  { dataKey, identities }: Opener,
  place: RowPlace,
  row: EncryptedRow,
  sealed: readonly Bytes[],
): Promise<OpenedHandOver | undefined> {
  const shown = v.safeParse(Shown, parse(await decryptRow(dataKey, place, row)))
  if (!shown.success) return undefined
  const { ticket, text } = shown.output
  const byNumber = new Map<number, string>()
  for (const file of sealed) {
    const opened = await openFile(file, identities)
    const answer = v.safeParse(Answer, parse(opened && fromUtf8(opened)))
    if (!answer.success || answer.output.ticket !== ticket) continue
    byNumber.set(answer.output.n, answer.output.text)
  }
  const answers = [...byNumber].toSorted(([a], [b]) => a - b).map(([, answer]) => answer)
  return { text, answers }
}

function parse(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
