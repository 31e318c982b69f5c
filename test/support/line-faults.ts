// What can become of a request on its way and of its answer on the way back.

import { setTimeout as sleep } from 'node:timers/promises'
import type { Chance } from './chance.ts'
import { pass, type Fault } from './fault-proxy.ts'

export const dropRequest: Fault = async () => undefined

/** The server does its work, and nobody hears of it. */
export const dropAnswer: Fault = async ({ request, ask }) => void (await ask(request))

/** The line breaks somewhere in the answer. */
export function cutAnswer(chance: Chance): Fault {
  return async ({ request, ask, tell }) => {
    const answer = await ask(request)
    await tell(answer.subarray(0, chance.between(1, answer.length - 1)))
  }
}

export function delay(milliseconds: number): Fault {
  return async (exchange) => {
    await sleep(milliseconds)
    await pass(exchange)
  }
}

export function dripAnswer(bytes: number, milliseconds: number): Fault {
  return async ({ request, ask, tell }) => {
    const answer = await ask(request)
    for (let at = 0; at < answer.length; at += bytes) {
      await tell(answer.subarray(at, at + bytes))
      await sleep(milliseconds)
    }
  }
}

/** As a line does that lost the first answer: the same request reaches the server twice. */
export const doubleRequest: Fault = async (exchange) => {
  await exchange.ask(exchange.request)
  await pass(exchange)
}

/** Of two requests that are under way, the later one is brought first. */
export function reorder(patience: number): () => Fault {
  let release: (() => void) | undefined
  return () => async (exchange) => {
    if (release) {
      await pass(exchange)
      release()
      return
    }
    const overtaken = new Promise<void>((done) => (release = done))
    // One that travels alone must not be held for ever.
    await Promise.race([overtaken, sleep(patience)])
    release = undefined
    await pass(exchange)
  }
}

/** Bytes of the answer's body become others. TLS lets no such answer through; a bad proxy does. */
export function garbleAnswer(chance: Chance, count: number): Fault {
  return async ({ request, ask, tell }) => {
    const answer = Buffer.from(await ask(request))
    const body = answer.indexOf('\r\n\r\n') + 4
    for (let left = count; left > 0 && body < answer.length; left -= 1) {
      answer.writeUInt8(chance.between(0, 255), chance.between(body, answer.length - 1))
    }
    await tell(answer)
  }
}

/** Somebody else's answer; nothing reaches the server. */
export function answerWith(status: string, type: string, body: string, ...more: string[]): Fault {
  const length = `Content-Length: ${Buffer.byteLength(body)}`
  const head = [`HTTP/1.1 ${status}`, `Content-Type: ${type}`, length, 'Connection: close', ...more]
  return ({ tell }) => tell(`${head.join('\r\n')}\r\n\r\n${body}`)
}
