// The peer of a cold start: one button by the same library, from the same sort of precache.

import { render } from 'preact'

const root = document.body.appendChild(document.createElement('main'))
render(<button type="button">Trepart</button>, root)
interface Policies {
  createPolicy(name: string, rules: object): { createScriptURL(url: string): string }
}
const { trustedTypes } = globalThis as unknown as { trustedTypes: Policies }
const policy = trustedTypes.createPolicy('trepart', { createScriptURL: (url: string) => url })
await navigator.serviceWorker.register(policy.createScriptURL('/sw.js'))
