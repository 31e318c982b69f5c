// A mailbox is numbered 1, 2, 3 … without gaps, and each number's hash covers all before it.

import { utf8 } from '../base/bytes.ts'
import { digest } from '../base/digest.ts'

/** The chain of an empty mailbox. */
export const EMPTY_CHAIN = ''

export function nextChain(chain: string, envelopeHash: string, seq: number): string {
  return digest('trepart/chain/1', utf8(`${chain}|${envelopeHash}|${seq}`))
}
