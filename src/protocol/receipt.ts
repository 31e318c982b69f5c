// The server's word that it keeps an envelope. Its time is the arrival (inkommen, TF 2:9) and
// starts every clock; without a receipt that verifies nothing is called sent.

import * as v from 'valibot'
import { concat, utf8, type Bytes } from '../base/bytes.ts'
import { parseCanonical } from '../base/canonical.ts'
import { Instant } from '../base/clock.ts'
import { sha256 } from '../base/digest.ts'
import { idSchema } from '../base/id.ts'
import { verifySignature } from './signature.ts'
import { WIRE_VERSION } from './version.ts'
import { Count, Hash, Signature } from './wire.ts'

export type ReceiptBody = v.InferOutput<typeof ReceiptBody>
export const ReceiptBody = v.strictObject({
  v: v.literal(WIRE_VERSION),
  /** Hash of the envelope. */
  env: Hash,
  mb: idSchema('m'),
  /** Changes when the server was restored from a backup. */
  inc: idSchema('i'),
  seq: Count,
  chain: Hash,
  t: Instant,
})

/** As it travels and is kept: canonical text and the receipt key's signature. */
export type Receipt = v.InferOutput<typeof Receipt>
export const Receipt = v.strictObject({ r: v.pipe(v.string(), v.maxLength(1024)), s: Signature })

export function receiptBytes(text: string): Bytes {
  return concat(utf8('trepart/receipt/1\0'), sha256(utf8(text)))
}

/** The receipt's content if it is signed by this key; undefined for anything else. */
export async function verifyReceipt(
  receipt: Receipt,
  receiptKey: string,
): Promise<ReceiptBody | undefined> {
  if (!(await verifySignature(receiptKey, receiptBytes(receipt.r), receipt.s))) return undefined
  const body = v.safeParse(ReceiptBody, parseCanonical(receipt.r))
  return body.success ? body.output : undefined
}
