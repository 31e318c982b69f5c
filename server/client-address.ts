// Whose requests are counted together. What a proxy says of where a request came from is believed
// of the proxies that are named and of nobody else: anyone can write that header.

import { isIP } from 'node:net'

/** The last address that no trusted proxy vouches for: X-Forwarded-For is read from its end. */
export function clientAddress(
  socket: string,
  forwarded: string | null,
  trusted: ReadonlySet<string>,
): string {
  let address = plainAddress(socket)
  const hops = (forwarded ?? '').split(',').reverse()
  for (const hop of hops.map((text) => plainAddress(text.trim()))) {
    if (!trusted.has(address) || isIP(hop) === 0) return address
    address = hop
  }
  return address
}

/** A socket that takes both kinds shows IPv4 as `::ffff:10.0.0.1`. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=[\d.]+$)/i, '')
}
