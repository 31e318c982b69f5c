// Ids are made once, on the device, from 128 random bits: nothing to swap when the network returns.

import * as v from 'valibot'
import { randomBytes, toBase64url } from './bytes.ts'

/** `e_` envelope, `m_` mailbox, `r_` record, `s_` submission, `p_` person, `d_` device, `u_` unit … */
export type IdPrefix = 'b' | 'c' | 'd' | 'e' | 'g' | 'i' | 'm' | 'o' | 'p' | 'r' | 's' | 'u'

export function randomId(prefix: IdPrefix): string {
  return `${prefix}_${toBase64url(randomBytes(16))}`
}

export function idSchema<const P extends IdPrefix>(prefix: P) {
  return v.pipe(v.string(), v.regex(new RegExp(`^${prefix}_[\\w-]{22}$`)))
}
