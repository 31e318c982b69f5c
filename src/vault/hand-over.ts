// What a family answers while it holds the tablet. Sealing needs nothing but the handler's public
// recipient, so that it goes on when the keys have been dropped; opening needs the keys.
//
// Anybody can seal to a public recipient. So each answer carries a ticket that only the worker and the
// handler's own row know: one that was planted in the storage has none, and one copied has its number.

import * as v from 'valibot'
import { fromUtf8, randomBytes, toBase64url, utf8, type Bytes } from '../base/bytes.ts'

/** Seals one answer. It can open nothing, not even what it has sealed. */
export type SealAnswer = (text: string) => Promise<Bytes>

/** What was handed over, and the answers in the order in which they were given. */
export interface OpenedHandOver {
  readonly text: string
  readonly answers: readonly string[]
}

const Shown = v.object({ ticket: v.string(), text: v.string() })
const Answer = v.object({ ...Shown.entries, n: v.number() })

/** The row to keep under the handler's own key, and what seals the answers to its public half. */
export async function beginHandOver(
  identity: string,
  text: string,
  sealTo: (content: Bytes, recipients: readonly string[]) => Promise<Uint8Array>,
): Promise<{ readonly row: string; readonly seal: SealAnswer }> {
  const { identityToRecipient } = await import('age-encryption')
  const recipient = await identityToRecipient(identity)
  const ticket = toBase64url(randomBytes(16))
  let n = 0
  return {
    row: JSON.stringify({ ticket, text }),
    seal: async (answer) => {
      n += 1
      const content = utf8(JSON.stringify({ ticket, n, text: answer }))
      return new Uint8Array(await sealTo(content, [recipient]))
    },
  }
}

/** Undefined for a row that is damaged. Answers that are, or were planted, are left out. */
export async function openHandOver(
  row: string | undefined,
  sealed: readonly Bytes[],
  open: (file: Bytes) => Promise<Uint8Array | undefined>,
): Promise<OpenedHandOver | undefined> {
  const shown = v.safeParse(Shown, parse(row))
  if (!shown.success) return undefined
  const { ticket, text } = shown.output
  const byNumber = new Map<number, string>()
  for (const file of sealed) {
    const opened = await open(file)
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
