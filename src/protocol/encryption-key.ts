// Encryption keys are named by hash in the logs: a hybrid recipient is 1,959 characters long.

import { utf8 } from '../base/bytes.ts'
import { digest } from '../base/digest.ts'

/** Names a recipient `age1pq1…`, 43 characters. */
export function encryptionKeyHash(recipient: string): string {
  return digest('trepart/recipient/1', utf8(recipient))
}
