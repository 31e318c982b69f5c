// A server in small that is made to be killed: keeps envelopes in one mailbox, several at a time,
// and says each number only after it has been kept.

import { fromBase64url, toBase64url } from '../../src/base/bytes.ts'
import { systemClock } from '../../src/base/clock.ts'
import { randomId } from '../../src/base/id.ts'
import { envelopeHash, writeHeader, type EnvelopeHeader } from '../../src/protocol/envelope.ts'
import { keepEnvelope } from '../../server/keep-envelope.ts'
import { createReceiptKey } from '../../server/receipt-key.ts'
import { openSqliteStore } from '../../server/store/sqlite.ts'

const [file = '', mb = '', secret = ''] = process.argv.slice(2)
const store = await openSqliteStore(file)
const receiptKey = createReceiptKey(fromBase64url(secret) ?? new Uint8Array())
const deps = { store, clock: systemClock, receiptKey }

async function keepOn(): Promise<void> {
  for (;;) {
    const header: EnvelopeHeader = {
      v: 1,
      id: randomId('e'),
      mb,
      rec: randomId('r'),
      cls: 'final',
      par: [],
      dev: randomId('d'),
      ak: 'A'.repeat(22),
      au: randomId('u'),
      dn: 0,
    }
    const envelope = { h: writeHeader(header), c: toBase64url(new Uint8Array(900)), s: '' }
    const hash = envelopeHash(envelope)
    const checked = { envelope, header, hash, author: 'p', device: 'd' }
    const kept = await keepEnvelope(deps, checked)
    if (kept.st === 'ok') process.stdout.write(`${header.id} ${kept.receipt.r}\n`)
  }
}

await Promise.all([keepOn(), keepOn(), keepOn(), keepOn()])
