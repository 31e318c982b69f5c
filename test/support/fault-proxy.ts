// A bad line with a script: a proxy between tablet and server that asks, for each request, what
// shall become of it. One request a connection, so that nothing but the script decides.

import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

export interface Exchange {
  /** The tablet's request as it travels. */
  readonly request: Buffer
  readonly path: string
  /** Brings bytes to the server and gives all that it answers. */
  readonly ask: (request: Buffer) => Promise<Buffer>
  /** Brings bytes to the tablet; what is still missing when the fault is over never comes. */
  readonly tell: (answer: Buffer | string) => Promise<void>
}

export type Fault = (exchange: Exchange) => Promise<void>

export interface FaultProxy {
  readonly url: string
  /** What becomes of each request from now on. */
  readonly script: (choose: (path: string) => Fault) => void
  readonly close: () => Promise<void>
}

export const pass: Fault = async ({ request, ask, tell }) => tell(await ask(request))

export async function startFaultProxy(port: number): Promise<FaultProxy> {
  let choose: (path: string) => Fault = () => pass
  const open = new Set<Socket>()
  const keep = (socket: Socket): Socket => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
    // A cut line is what this is for; whoever waits for the socket hears of it by its end.
    return socket.on('error', () => socket.destroy())
  }
  const listener = createServer((socket) => {
    /* no await */ void serve(keep(socket), {
      choose: (path) => choose(path),
      ask: (request) => askServer(keep(connect(port, '127.0.0.1')), request),
    }).finally(() => socket.end())
  }).listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const address = listener.address()
  if (address === null || typeof address === 'string') throw new Error('No port was given')
  return {
    url: `http://127.0.0.1:${address.port}`,
    script: (next) => (choose = next),
    close: async () => {
      for (const socket of open) socket.destroy()
      listener.close()
      await once(listener, 'close')
    },
  }
}

interface Ways {
  readonly choose: (path: string) => Fault
  readonly ask: Exchange['ask']
}

async function serve(socket: Socket, { choose, ask }: Ways): Promise<void> {
  const request = await readRequest(socket)
  const path = request?.toString('latin1').split(' ')[1]
  if (!request || path === undefined) return
  const tell = async (answer: Buffer | string): Promise<void> => {
    if (socket.writable) await new Promise((done) => socket.write(answer, done))
  }
  await choose(path)({ request, path, ask, tell })
}

/** Head and body, asked to be the connection's last; undefined when the sender left before that. */
function readRequest(socket: Socket): Promise<Buffer | undefined> {
  let received = Buffer.alloc(0)
  return new Promise((resolve) => {
    socket.once('close', () => resolve(undefined))
    socket.on('data', (part: Buffer) => {
      received = Buffer.concat([received, part])
      const end = received.indexOf('\r\n\r\n')
      if (end < 0) return
      const head = received.subarray(0, end).toString('latin1')
      const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0)
      const body = received.subarray(end + 4)
      if (body.length < length) return
      const closing = head.replace(/^connection: *[^\r]*/im, 'Connection: close')
      resolve(Buffer.concat([Buffer.from(`${closing}\r\n\r\n`, 'latin1'), body]))
    })
  })
}

async function askServer(socket: Socket, request: Buffer): Promise<Buffer> {
  const parts: Buffer[] = []
  socket.on('data', (part: Buffer) => parts.push(part))
  socket.write(request)
  await new Promise((done) => socket.once('close', done))
  return Buffer.concat(parts)
}
