// Node answers some requests before the app is asked: what it cannot parse, what takes too long, a
// head that is too large. Those answers carry the headers of all others.

import { STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { setHeaders } from './headers.ts'

/** For the listener's options: the app answers a request that names no host, and not Node. */
export const HOST_MAY_BE_MISSING = { requireHostHeader: false }

export function coverBareAnswers(server: Server, secure: boolean): void {
  const headers = new Headers()
  setHeaders(headers, '/v1', secure)
  // What the app answers sets its own over these.
  const cover = (_: IncomingMessage, response: ServerResponse) => void response.setHeaders(headers)
  server.prependListener('request', cover)
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
    cover(request, response)
    response.writeHead(417).end()
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
    const status = STATUS[error.code ?? ''] ?? 400
    const lines = [...headers].map(([name, value]) => `${name}: ${value}\r\n`)
    const first = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\n`
    socket.end(`${first}${lines.join('')}\r\n`)
  })
}

const STATUS: { readonly [code: string]: number } = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
}
