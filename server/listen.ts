// From a function to a port.

import type { Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import type { ClockDep } from '../src/base/clock.ts'
import { err, ok, type Result } from '../src/base/result.ts'
import { coverBareAnswers, HOST_MAY_BE_MISSING } from './bare-answers.ts'
import { certificateFault, type CertificateFault } from './certificate.ts'

export interface ListenSettings {
  readonly host: string
  readonly port: number
  readonly tls?: { readonly cert: string; readonly key: string } | undefined
}

export interface Listener {
  readonly port: number
  readonly close: () => Promise<void>
}

export interface ListenError {
  readonly kind: CertificateFault | 'port-taken' | 'no-listener'
}

/** Slow senders are let go: ten seconds for the head of a request, a minute for all of it. */
const TIMEOUTS = { headersTimeout: 10_000, requestTimeout: 60_000 }

/** How long a request that is under way may take when the server is told to stop. */
const GRACE_MS = 2_000

export async function listen(
  { clock }: ClockDep,
  app: Hono,
  { host, port, tls }: ListenSettings,
): Promise<Result<Listener, ListenError>> {
  const fault = tls && certificateFault(tls, clock.now())
  if (fault) return err({ kind: fault })
  return new Promise((resolve) => {
    try {
      const secure = tls && { createServer: createSecureServer }
      const server = serve({
        fetch: app.fetch,
        hostname: host,
        port,
        ...secure,
        serverOptions: { ...TIMEOUTS, ...HOST_MAY_BE_MISSING, ...tls },
      } as Parameters<typeof serve>[0])
      coverBareAnswers(server as Server, secure !== undefined)
      server.on('error', (error: NodeJS.ErrnoException) =>
        resolve(err({ kind: error.code === 'EADDRINUSE' ? 'port-taken' : 'no-listener' })),
      )
      server.on('listening', () => {
        const address = server.address()
        const bound = typeof address === 'object' && address ? address.port : port
        const close = () => closeSoon(server as Server)
        resolve(ok({ port: bound, close }))
      })
    } catch {
      // The only thing that fails before there is a server is reading the certificate.
      resolve(err({ kind: 'bad-certificate' }))
    }
  })
}

/** Browsers keep sockets on which they have asked nothing yet, and closing would wait for them. */
function closeSoon(server: Server): Promise<void> {
  return new Promise((done) => {
    const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS)
    server.close(() => {
      clearTimeout(cut)
      done()
    })
  })
}
