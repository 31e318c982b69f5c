// Looking at the certificate before anybody relies on it: with one that has run out, or whose key is
// another's, every tablet would be without a server, and the server would not know why.

import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto'
import type { Instant } from '../src/base/clock.ts'

export type CertificateFault = 'bad-certificate' | 'wrong-key' | 'expired' | 'not-yet-valid'

/** Why this pair can't be used now; undefined when it can. */
export function certificateFault(
  { cert, key }: { readonly cert: string; readonly key: string },
  now: Instant,
): CertificateFault | undefined {
  const pair = readPair(cert, key)
  if (!pair) return 'bad-certificate'
  if (!pair.certificate.checkPrivateKey(pair.key)) return 'wrong-key'
  const time = Date.parse(now)
  if (time > pair.certificate.validToDate.getTime()) return 'expired'
  return time < pair.certificate.validFromDate.getTime() ? 'not-yet-valid' : undefined
}

/** Of a chain, the first: that is the server's own. */
function readPair(
  cert: string,
  key: string,
): { readonly certificate: X509Certificate; readonly key: KeyObject } | undefined {
  try {
    return { certificate: new X509Certificate(cert), key: createPrivateKey(key) }
  } catch {
    return undefined
  }
}
