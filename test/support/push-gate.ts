// Stands before the server at the app's own address, and halts a push wherever a test wants to do
// something to the tablet meanwhile.

import { once } from 'node:events'
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'

/** Before the server has it; when it has, and nobody knows; when the answer is on its way. */
export type PushMoment = 'unsent' | 'unanswered' | 'answered'

export interface PushGate {
  /** Is waited for at each moment of each push. */
  onPush: (moment: PushMoment) => Promise<unknown>
  readonly close: () => Promise<void>
}

export async function openPushGate(port: number, serverPort: number): Promise<PushGate> {
  const pass = async () => undefined
  const gate = { onPush: pass as PushGate['onPush'] }

  async function carry(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const halt = asked.url === '/v1/push' ? gate.onPush : pass
    const body = await bytesOf(asked)
    await halt('unsent')
    const { method = 'GET', url = '/', headers } = asked
    const forwarded = request({ host: '127.0.0.1', port: serverPort, method, path: url, headers })
    forwarded.end(body)
    const [received] = (await once(forwarded, 'response')) as [IncomingMessage]
    const content = await bytesOf(received)
    await halt('unanswered')
    answer.writeHead(received.statusCode ?? 502, received.headers).end(content)
    await halt('answered')
  }

  const server = createServer((asked, answer) => {
    // A server that is gone is a line that is cut.
    void carry(asked, answer).catch(() => answer.destroy())
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return Object.assign(gate, {
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  })
}

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of message) parts.push(part as Buffer)
  return Buffer.concat(parts)
}
