// From link to lock screen: enrol, fetch the logs and check them against the pinned root, fetch the
// rules and the keys for the first day without a network.

import { enrolDevice } from '../directory/enrol.ts'
import { refreshDirectory } from '../directory/directory-store.ts'
import { err } from '../base/result.ts'
import type { EnrolLink } from '../protocol/enrol.ts'
import type { enrolText } from '../text/enrol.ts'
import { createDeviceTransport } from '../sync/deliver.ts'
import { createTransport } from '../sync/transport.ts'
import { refreshAll } from './delivery.ts'
import { showDirectory, showPeople } from './start.ts'
import type { Tablet } from './tablet.ts'

export type EnrolFailure = keyof typeof enrolText.errors

/** Undefined when all went well. */
export async function enrolTablet(
  tablet: Tablet,
  link: EnrolLink,
): Promise<EnrolFailure | undefined> {
  const { deps, store } = tablet
  const { fetch, origin } = deps
  const bare = createTransport({ fetch, origin, prove: async () => err({ kind: 'signed-out' }) })
  const enrolled = await enrolDevice({ ...deps, transport: bare }, link, origin)
  if (!enrolled.ok) {
    const { error } = enrolled
    if (error.kind === 'already-enrolled') return error.same ? 'already-same' : 'already-other'
    if (error.kind === 'other-origin' || error.kind === 'offline') return error.kind
    return error.kind === 'refused' && isKnown(error.reason) ? error.reason : 'other'
  }
  const device = enrolled.value
  const transport = createDeviceTransport(fetch, device)
  const directory = await refreshDirectory({ ...deps, transport }, device)
  if (!directory.ok) {
    // A tablet that does not know its own people yet is of no use: it begins anew with a new link.
    await deps.shell.device.delete('device')
    return directory.error.kind === 'offline' ? 'offline' : 'wrong-root'
  }
  store.setState({ device })
  await showDirectory(tablet, directory.value)
  await refreshAll(tablet)
  await showPeople(tablet)
  store.setState({ phase: { kind: 'locked' } })
  /* no await */ void navigator.storage?.persist?.()
  return undefined
}

function isKnown(reason: string): reason is 'token-used' | 'token-unknown' | 'token-expired' {
  return ['token-used', 'token-unknown', 'token-expired'].includes(reason)
}
