// How the page and the crypto worker talk: one call, one answer. Errors cross as a name only; what
// the vault can expect to go wrong comes back as a Result.

import type { Vault } from './vault.ts'

export interface WorkerCall {
  readonly id: number
  readonly method: keyof Vault
  readonly input: readonly unknown[]
}

export type WorkerAnswer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failed: string }
