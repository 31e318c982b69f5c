import { expect, test } from 'vitest'
import { answer, createServer, ORIGIN, refusal } from './support.ts'

const ours = {
  'Content-Type': 'application/json',
  'X-Trepart': '1',
  Origin: ORIGIN,
  'Sec-Fetch-Site': 'same-origin',
}
type Headers = Partial<Record<keyof typeof ours, string>>

const { Origin: _origin, ...withoutOrigin } = ours
const { 'Sec-Fetch-Site': _site, ...withoutSite } = ours
const { Origin: _o, 'Sec-Fetch-Site': _s, ...withoutBoth } = ours
const { 'X-Trepart': _t, ...withoutMark } = ours
const { 'Content-Type': _c, ...withoutType } = ours

const allowed: [string, Headers][] = [
  ['our own page', ours],
  ['our own page in a browser that names no origin', withoutOrigin],
  ['a client outside a browser that names our origin', withoutSite],
  ['a request made by the person alone', { ...ours, 'Sec-Fetch-Site': 'none' }],
  ['JSON with its character set', { ...ours, 'Content-Type': 'application/json; charset=utf-8' }],
]

const refused: [string, Headers][] = [
  ['another origin', { ...ours, Origin: 'https://example.org' }],
  ['another port', { ...ours, Origin: 'http://localhost:8788' }],
  ['a sandboxed frame', { ...ours, Origin: 'null' }],
  ['another site by its own account', { ...ours, 'Sec-Fetch-Site': 'cross-site' }],
  ['a neighbour on the same site', { ...ours, 'Sec-Fetch-Site': 'same-site' }],
  ['nobody in particular', withoutBoth],
  ['a request without our mark', withoutMark],
  ['a request without a type', withoutType],
  ['a form', { ...ours, 'Content-Type': 'application/x-www-form-urlencoded' }],
  ['a form as text', { ...ours, 'Content-Type': 'text/plain' }],
]

// The body is malformed on purpose: whoever is let through is told so.
test.each(allowed)('a POST from %s is let through', async (_, headers) => {
  const { fetch } = await createServer()
  const response = await fetch('/v1/session/challenge', { method: 'POST', headers, body: '{}' })
  expect(await answer(response)).toEqual(refusal(400, 'malformed'))
})

test.each(refused)('a POST from %s is refused', async (_, headers) => {
  const { fetch } = await createServer()
  for (const path of ['/v1/session/challenge', '/v1/push', '/v1/enrol', '/v1/packs']) {
    const response = await fetch(path, { method: 'POST', headers, body: '{}' })
    expect(await answer(response)).toEqual(refusal(403, 'cross-site'))
  }
})

test.each([
  [withoutType, 204],
  [{ ...withoutType, Origin: 'https://example.org' }, 403],
  [{}, 403],
])('a sign-out needs our mark and our origin as well, but no body', async (headers, status) => {
  const { fetch } = await createServer()
  expect((await fetch('/v1/session', { method: 'DELETE', headers })).status).toBe(status)
})
