// The one Trusted Types policy: it admits our two worker files and nothing else, so that an injected
// string can never become a script (SEC E.2).

import cryptoWorkerUrl from 'virtual:crypto-worker-url'

interface Policy {
  readonly createScriptURL: (url: string) => unknown
}
interface TrustedTypes {
  readonly createPolicy: (name: string, rules: Policy) => Policy
}

function admit(url: string): string {
  if (url === '/sw.js' || url === cryptoWorkerUrl) return url
  throw new TypeError('Not one of our workers')
}

const factory = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes
const policy: Policy = factory?.createPolicy('trepart', { createScriptURL: admit }) ?? {
  createScriptURL: admit,
}

export function workerUrl(url: '/sw.js'): unknown {
  return policy.createScriptURL(url)
}

export function startCryptoWorker(): Worker {
  return new Worker(policy.createScriptURL(cryptoWorkerUrl) as string, { type: 'module' })
}
