// The server as a function: a request goes in, a response comes out. The listener is elsewhere, so
// that every rule can be tested without a port.

import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono, type Context } from 'hono'
import { randomBytes, toBase64url } from '../src/base/bytes.ts'
import { clientAddress } from './client-address.ts'
import { isCrossSite } from './cross-site.ts'
import type { Route, ServerDeps } from './deps.ts'
import { createDirectory } from './directory.ts'
import { diskFaultOf } from './disk-fault.ts'
import { isApi, setHeaders } from './headers.ts'
import { createSignatureCheck } from './letter-signature.ts'
import { diskMessage } from './messages.ts'
import { createLimiter, LIMITS } from './rate-limit.ts'
import { refuse, refuseDisk } from './refusal.ts'
import { deleteSession } from './routes/delete-session.ts'
import { getBundle } from './routes/get-bundle.ts'
import { getHead } from './routes/get-head.ts'
import { getHeartbeat } from './routes/get-heartbeat.ts'
import { getKey } from './routes/get-key.ts'
import { getLog } from './routes/get-log.ts'
import { getMeta } from './routes/get-meta.ts'
import { getPacks } from './routes/get-packs.ts'
import { getPull } from './routes/get-pull.ts'
import { postChallenge } from './routes/post-challenge.ts'
import { postCspReport } from './routes/post-csp-report.ts'
import { postEnrolToken } from './routes/post-enrol-token.ts'
import { postEnrol } from './routes/post-enrol.ts'
import { postHeartbeat } from './routes/post-heartbeat.ts'
import { postLog } from './routes/post-log.ts'
import { postPacks } from './routes/post-packs.ts'
import { postPush } from './routes/post-push.ts'
import { postSession } from './routes/post-session.ts'
import { serveStatic, type StaticFolders } from './static-files.ts'

export interface AppOptions
  extends Omit<ServerDeps, 'directory' | 'limiter' | 'isSignedBy'>, StaticFolders {
  /** Further routes, as the demo has; they come before the files of the app. */
  readonly extend?: ((app: Hono) => void) | undefined
  /** Addresses of the proxies whose X-Forwarded-For counts. */
  readonly trustedProxies?: readonly string[] | undefined
}

export function createApp(options: AppOptions): Hono {
  const { store, clock, settings, extend, trustedProxies } = options
  const deps = {
    ...options,
    directory: createDirectory(store),
    limiter: createLimiter({ clock }),
    isSignedBy: createSignatureCheck(),
  }
  const app = new Hono()
  const secure = settings.origin.startsWith('https:')

  app.use(async (context, next) => {
    await next()
    setHeaders(context.res.headers, context.req.path, secure)
  })
  app.use('/v1/*', async (context, next) => {
    const { raw, path } = context.req
    if (path !== '/v1/csp-report' && isCrossSite(raw, settings.origin)) {
      return refuse(403, 'cross-site')
    }
    return next()
  })
  addRoutes(app, deps, new Set(trustedProxies))
  extend?.(app)
  app.get('*', (context) =>
    isApi(context.req.path)
      ? refuse(404, 'not-found')
      : serveStatic(options, new URL(context.req.url).pathname),
  )
  app.notFound(() => refuse(404, 'not-found'))
  app.onError((error) => {
    const fault = diskFaultOf(error)
    if (fault) {
      // Every tablet tries again, and the log may lie on the same disk.
      if (deps.limiter(LIMITS.diskLine, fault) === 0) console.error(diskMessage(fault))
      return refuseDisk(fault)
    }
    // The name and a number to find it by, never the message: it may quote what was sent.
    const code = toBase64url(randomBytes(6))
    console.error(`${code} ${error.name}`)
    return refuse(500, 'internal')
  })
  return app
}

function addRoutes(app: Hono, deps: ServerDeps, trusted: ReadonlySet<string>): void {
  const on = (method: string, path: string, route: Route) =>
    app.on(method, path, (context) => route(deps, visitOf(context, trusted)))
  on('GET', '/v1/meta', getMeta)
  on('POST', '/v1/enrol', postEnrol)
  on('POST', '/v1/enrol-token', postEnrolToken)
  on('POST', '/v1/session/challenge', postChallenge)
  on('POST', '/v1/session', postSession)
  on('DELETE', '/v1/session', deleteSession)
  on('GET', '/v1/bundle/:subject', getBundle)
  on('GET', '/v1/log/:subject', getLog)
  on('POST', '/v1/log/:subject', postLog)
  on('GET', '/v1/key/:subject', getKey)
  on('GET', '/v1/packs', getPacks)
  on('POST', '/v1/packs', postPacks)
  on('POST', '/v1/push', postPush)
  on('GET', '/v1/pull', getPull)
  on('GET', '/v1/head', getHead)
  on('GET', '/v1/heartbeat', getHeartbeat)
  on('POST', '/v1/heartbeat', postHeartbeat)
  on('POST', '/v1/csp-report', postCspReport)
}

function visitOf(context: Context, trusted: ReadonlySet<string>) {
  return {
    request: context.req.raw,
    query: new URL(context.req.url).searchParams,
    subject: context.req.param('subject') ?? '',
    address: clientAddress(
      socketOf(context),
      context.req.header('x-forwarded-for') ?? null,
      trusted,
    ),
  }
}

// Without a socket, as in tests, everybody comes from the same place.
function socketOf(context: Context): string {
  const socket: unknown = context.env
  const known = typeof socket === 'object' && socket !== null && 'incoming' in socket
  return known ? (getConnInfo(context).remote.address ?? '') : ''
}
