// What went wrong at the lock, in words that say what is safe and what to do.

import { unreachable } from '../../base/result.ts'
import type { AddProfileError } from '../../directory/profiles.ts'
import { lockText } from '../../text/lock.ts'
import type { ResumeError } from '../../vault/vault.ts'

export function messageOf(error: AddProfileError | ResumeError): string {
  switch (error.kind) {
    case 'wrong-words':
      return lockText.wrongWords
    case 'wrong-code':
      return error.left === 0 ? lockText.codeGone : lockText.wrongCode(error.left)
    case 'vault-locked':
      return lockText.codeGone
    case 'damaged':
      return lockText.damaged
    case 'unknown-version':
      return lockText.newer
    case 'no-wasm':
      return lockText.noWasm
    case 'offline':
      return lockText.noNet
    case 'slow-down':
      return lockText.waitSeconds(error.seconds)
    case 'signed-out':
    case 'refused':
    case 'too-large':
    case 'already-here':
      return lockText.refused
    default:
      return unreachable(error)
  }
}
