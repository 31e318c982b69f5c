// Files in the age format, sealed to hybrid keys (ML-KEM-768 with X25519) and to no others: one
// classical recipient beside them would open the file for 2045's reader.

import type { Bytes } from '../base/bytes.ts'

/** Throws unless there is a recipient and every one is hybrid: the library would mix them. */
export async function sealFile(content: Bytes, recipients: readonly string[]): Promise<Uint8Array> {
  if (recipients.length === 0) throw new Error('A letter needs a reader')
  if (recipients.some((recipient) => !recipient.startsWith('age1pq1'))) {
    throw new Error('Only hybrid recipients may read a letter')
  }
  const { Encrypter } = await import('age-encryption')
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return encrypter.encrypt(content)
}

/** Undefined if the file is damaged, or sealed to none of these identities. */
export async function openFile(
  file: Bytes,
  identities: readonly string[],
): Promise<Uint8Array | undefined> {
  const { Decrypter } = await import('age-encryption')
  const decrypter = new Decrypter()
  for (const identity of identities) decrypter.addIdentity(identity)
  try {
    return await decrypter.decrypt(file)
  } catch {
    return undefined
  }
}

/** True for a hybrid identity that opens something; asked before one is taken in. */
export async function isIdentity(text: string): Promise<boolean> {
  if (!text.startsWith('AGE-SECRET-KEY-PQ-1')) return false
  const { identityToRecipient } = await import('age-encryption')
  return identityToRecipient(text).then(
    () => true,
    () => false,
  )
}
