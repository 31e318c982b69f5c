// A rule pack as it travels: canonical text, and the signature of an administrator of the
// organisation that uses it. What the text says is the routine's business (src/routine/pack.ts).

import * as v from 'valibot'
import { concat, utf8, type Bytes } from '../base/bytes.ts'
import { sha256 } from '../base/digest.ts'
import { idSchema } from '../base/id.ts'
import { verifySignature } from './signature.ts'
import { PublicKey, Signature } from './wire.ts'

export type RulePackFile = v.InferOutput<typeof RulePackFile>
export const RulePackFile = v.strictObject({
  pack: v.pipe(v.string(), v.maxLength(400_000)),
  by: PublicKey,
  sig: Signature,
})

export function packBytes(pack: string): Bytes {
  return concat(utf8('trepart/pack/1\0'), sha256(utf8(pack)))
}

/** True if one of these administrators signed exactly this text. */
export async function isSignedPack(
  file: RulePackFile,
  admins: readonly string[],
): Promise<boolean> {
  return admins.includes(file.by) && verifySignature(file.by, packBytes(file.pack), file.sig)
}

/** GET /v1/packs */
export const PacksAnswer = v.object({ packs: v.array(RulePackFile) })

/** POST /v1/packs: the signature is the authority, so no session is asked for. */
export type PackRequest = v.InferOutput<typeof PackRequest>
export const PackRequest = v.strictObject({ org: idSchema('o'), file: RulePackFile })
