// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { cleanup, render } from '@testing-library/preact'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { signedFacts } from '../../src/report/co-sign-paper.ts'
import { draftSheet, receiptSheet, reportSheet } from '../../src/report/print.tsx'
import { emptyReport, type Report } from '../../src/report/record.ts'
import { arrivalOf, type ReportFacts } from '../../src/report/fold.ts'
import type { Forwarding } from '../../src/report/forwarding.ts'
import type { Submission, Supplement } from '../../src/report/submission.ts'
import type { Surroundings } from '../../src/draft/surroundings.ts'
import type { Sheet } from '../../src/ui/use-paper.ts'
import { foundPreschool, openDesk, surround } from '../meeting/support.ts'
import { at, shortReport } from './support.ts'

const PERSON = { uid: `p_${'a'.repeat(22)}`, title: '', phone: '', email: '' }
const UNIT = `u_${'b'.repeat(22)}`
const HASH = 'Zm9yZXR0YXJ0ZXNrdWxsc2FnZXJ2aWF0dGRldGdhbGxl'

let around: Surroundings

beforeAll(async () => {
  around = surround(await openDesk(await foundPreschool()))
})
afterEach(cleanup)

/** What stands on the paper, and its head and foot alone. */
function read({ paper, name }: Sheet) {
  const { container } = render(<>{paper}</>)
  const part = (of: string) => container.querySelector(`.paper__${of}`)?.textContent ?? ''
  return { name, text: container.textContent ?? '', head: part('head'), foot: part('foot') }
}

function submissionOf(change: Partial<Report> = {}, locked = false): Submission {
  return {
    kind: 'submission',
    id: 's_1',
    sid: 's_1',
    bh: HASH,
    at: at('2026-11-07T10:00:00Z'),
    author: PERSON.uid,
    authorUnit: UNIT,
    standing: 'genuine',
    mailbox: 'm_1',
    letters: [{ id: 'e_1', mb: 'm_1', hash: 'h1' }],
    record: {
      schema: 1,
      reference: 'T-2611-07',
      draft: 'r_1',
      report: shortReport(change),
      lock: { locked, reasons: [] },
      recipient: {
        card: '',
        unit: UNIT,
        name: 'Ekdalens mottagning',
        municipality: 'Lindhaga',
        way: 'trepart',
        rule: 'registered',
        phone: '',
        directoryNumber: 1,
        checked: '',
      },
      pack: '',
      author: { ...PERSON, name: 'Samira Ekholt', title: 'förskollärare' },
      unitName: 'Tallkottens förskola',
      replyTo: [],
      sentAt: at('2026-11-07T10:00:00Z'),
    },
  }
}

const nothing: ReportFacts = {
  receipts: new Map(),
  waiting: new Map(),
  opened: [],
  acknowledgements: [],
  handlerChanges: [],
  evaluations: [],
  lockTold: [],
  deliveries: [],
  supplements: [],
  inboxChecks: [],
  feedbackRequests: [],
  feedbackReceived: [],
  feedback: [],
  calls: [],
  forwardings: [],
  coSigns: [],
}

/** An event that the receiving unit signed about the submission. */
function answer<K extends string, R>(kind: K, record: R) {
  const { sid, bh } = submissionOf()
  const head = { kind, id: kind, sid, bh, at: at('2026-11-07T11:00:00Z'), author: PERSON.uid }
  const standing = 'genuine' as const
  return { ...head, authorUnit: UNIT, standing, mailbox: 'm_1', letters: [], record }
}

const letter = (submission: Submission, supplements: readonly Supplement[] = []) =>
  reportSheet(around, {
    submission,
    supplements,
    arrivedAt: undefined,
    signed: [],
    pack: around.pack,
  })

describe('every paper', () => {
  const sheets: readonly [string, () => Sheet][] = [
    ['draft', () => draftSheet(around, shortReport())],
    ['report', () => letter(submissionOf())],
    ['receipt', () => receiptSheet(around, submissionOf(), nothing)],
  ]

  test.each(sheets)('says at its foot who printed it and the mark of secrecy: %s', (_, sheet) => {
    const { foot } = read(sheet())
    expect(foot).toContain('Utskriven av Samira Ekholt torsdag 12 mars 2026 14.20.')
    expect(foot).toContain('Offentlighets- och sekretesslagen 40 kap. 7 g §')
    expect(foot).toContain('Markerat 2026-03-12 av Lindhaga.')
    expect(foot).toContain('Du har tystnadsplikt')
  })

  test.each(sheets)('is called neither after the child nor after the writer: %s', (_, sheet) => {
    expect(['Trepart', 'T-2611-07']).toContain(read(sheet()).name)
  })

  test('without a rule pack warns all the same, and names no provision', () => {
    const { foot } = read(draftSheet({ ...around, pack: undefined }, shortReport()))
    expect(foot).toContain('Sekretess kan gälla.')
    expect(foot).not.toContain('kap.')
  })

  test('at social services carries their mark', () => {
    const directory = around.desk.directory()
    const home = { ...directory.home, kind: 'socialServices' as const }
    const desk = { ...around.desk, directory: () => ({ ...directory, home }) }
    const sheet = receiptSheet({ ...around, desk }, submissionOf(), nothing)
    expect(read(sheet).foot).toContain('Offentlighets- och sekretesslagen 26 kap. 1 §')
  })
})

test('a call that came first is on the draft, on the report and on the receipt', () => {
  const call = {
    oralOn: '2026-11-06',
    oralTime: '16:58',
    oralPlace: 'Socialjouren Lindhaga, 08-465 004 90',
    oralTo: 'Eva-Lis',
    oralTold: 'Mamman är påverkad.',
  }
  for (const sheet of [draftSheet(around, shortReport(call)), letter(submissionOf(call))]) {
    const { text } = read(sheet)
    for (const noted of Object.values(call)) expect(text).toContain(noted)
  }
  const { text } = read(receiptSheet(around, submissionOf(call), nothing))
  expect(text).toContain('Anmäld muntligt2026-11-06 16:58, Socialjouren Lindhaga, 08-465 004 90')
  // What was said of the child is none of a receipt's.
  expect(text).not.toContain('påverkad')
  expect(read(receiptSheet(around, submissionOf(), nothing)).text).not.toContain('muntligt')
})

describe('at the head of every page', () => {
  test('a draft says that it is none that was sent', () => {
    expect(read(draftSheet(around, shortReport({ lockAnswer: 'no' }))).head).toBe(
      'UTKAST, inte skickad',
    )
  })

  test.each([
    ['yes', true],
    ['unknown', true],
    ['', true],
    ['no', false],
  ] as const)('a draft whose lock was answered %j is kept from guardians: %s', (answered, kept) => {
    const { head } = read(draftSheet(around, emptyReport({ lockAnswer: answered })))
    expect(head.includes('Vårdnadshavare ska INTE informeras')).toBe(kept)
    expect(head.includes('Får inte lämnas till vårdnadshavare.')).toBe(kept)
  })

  test('a locked report and its receipt are kept from guardians, with a pack and without', () => {
    const submission = submissionOf({}, true)
    const without = { ...around, pack: undefined }
    for (const sheet of [
      letter(submission),
      receiptSheet(around, submission, nothing),
      receiptSheet(without, submission, nothing),
    ]) {
      expect(read(sheet).head).toContain('Vårdnadshavare ska INTE informeras')
    }
    expect(read(letter(submissionOf())).head).toBe('')
  })

  test('protected identity is said, and no address is on the paper', () => {
    const home = { protectedIdentity: 'yes', childAddress: 'Granvägen 7' } as const
    const { head, text } = read(letter(submissionOf(home)))
    expect(head).toContain('Skyddade personuppgifter.')
    expect(text).not.toContain('Granvägen')
  })

  test('names those who have signed it too, with the time', () => {
    const submission = submissionOf({ coSignerIds: ['p_2'] })
    const signature = {
      by: { ...PERSON, name: 'Bengt Lindroos' },
      signedAt: at('2026-11-07T13:20:00Z'),
    }
    const signed = signedFacts(submission, [{ ...answer('cosign', signature), author: 'p_2' }])
    const sheet = reportSheet(around, {
      submission,
      supplements: [],
      arrivedAt: undefined,
      signed,
      pack: around.pack,
    })
    expect(read(sheet).text).toContain('Har skrivit under')
    expect(read(sheet).text).toContain('Bengt Lindroos lördag 7 november 2026 14.20')
  })

  test('a letter that nobody can vouch for says so', () => {
    const submission = submissionOf()
    const { head } = read(
      reportSheet(around, {
        submission,
        supplements: [],
        arrivedAt: undefined,
        signed: [],
        pack: around.pack,
        warnings: ['Avsändaren är inte styrkt.'],
      }),
    )
    expect(head).toBe('Avsändaren är inte styrkt.')
  })
})

test('the report on paper has its number, its digest in groups, its words and what came after', () => {
  const written = at('2026-11-08T09:00:00Z')
  const record = { text: 'Han grät vid hämtningen.', author: PERSON as never, writtenAt: written }
  const { text, name, foot } = read(letter(submissionOf(), [answer('supplement', record)]))
  expect(name).toBe('T-2611-07')
  expect(foot).toContain('Nummer T-2611-07.')
  expect(text).toContain('Zm9y ZXR0 YXJ0')
  expect(text).toContain('Noel har ett blåmärke.')
  expect(text).toContain('söndag 8 november 2026 10.00: Han grät vid hämtningen.')
})

describe('the receipt', () => {
  test('tells who sent to whom and when, of a child by initials only', () => {
    const { text } = read(receiptSheet(around, submissionOf(), nothing))
    expect(text).toContain('Barn N.S.')
    expect(text).not.toContain('Noel')
    expect(text).toContain('Samira Ekholt, förskollärare, Tallkottens förskola')
    expect(text).toContain('Ekdalens mottagning')
    expect(text).toContain('Skriven klarlördag 7 november 2026 11.00')
    expect(text).toContain('InkommenInte än')
    expect(text).toContain('MottagenInte än')
  })

  test('says where it was sent on to, and by whom', () => {
    const record = {
      recipient: { ...submissionOf().record.recipient, unit: 'u_2', name: 'Norrby mottagning' },
      through: [{ unit: UNIT, name: 'Ekdalens mottagning' }],
      forwardedAt: at('2026-11-07T12:00:00Z'),
    } as unknown as Forwarding['record']
    const facts = { ...nothing, forwardings: [answer('forwarding', record)] }
    const { text } = read(receiptSheet(around, submissionOf(), facts))
    expect(text).toContain(
      'Ekdalens mottagning skickade anmälan vidare till Norrby mottagning lördag 7 november 2026 13.00.',
    )
  })

  test('has the server’s time, who opened it and the number to ring', () => {
    const by = { ...PERSON, name: 'Jonna Falk' }
    const writtenAt = at('2026-11-07T12:00:00Z')
    const facts: ReportFacts = {
      ...nothing,
      receipts: new Map([['h1', at('2026-11-07T10:01:00Z')]]),
      opened: [answer('opened', { by, openedAt: at('2026-11-07T11:05:00Z') })],
      acknowledgements: [
        answer('acknowledgement', {
          receivedAt: writtenAt,
          handler: 'Viktor Hallin',
          phone: '08-465 004 21',
          by,
          writtenAt,
        }),
      ],
    }
    const { text } = read(receiptSheet(around, submissionOf(), facts))
    expect(text).toContain('Inkommenlördag 7 november 2026 11.01')
    expect(text).toContain('Mottagenav Jonna Falk lördag 7 november 2026 12.05')
    expect(text).toContain('Viktor Hallin, 08-465 004 21')
  })

  test('of a report left outside Trepart claims no arrival, though the own copy has a receipt', () => {
    const submission = submissionOf()
    const recipient = { ...submission.record.recipient, way: 'outside' as const }
    const outside = { ...submission, record: { ...submission.record, recipient } }
    const facts = { ...nothing, receipts: new Map([['h1', at('2026-11-07T10:01:00Z')]]) }
    expect(arrivalOf(outside, facts)).toBeUndefined()
    expect(arrivalOf(submission, facts)).toBe(at('2026-11-07T10:01:00Z'))
    expect(read(receiptSheet(around, outside, facts)).text).not.toContain('Inkommen')
    const delivery = { way: 'phone' as const, to: 'Tingvalla', deliveredAt: '10.42' }
    const deliveries = [answer('delivery', { ...delivery, author: PERSON as never })]
    const { text } = read(receiptSheet(around, outside, { ...facts, deliveries }))
    expect(text).toContain('Per telefon, till Tingvalla, 10.42.')
  })
})

describe('a guardian lock that was changed after the sending', () => {
  const KEPT = 'Vårdnadshavare ska INTE informeras'
  const lines = ['Ändrad av Ingela Strand.', 'Anmälan skickades med spärr.']
  const headOf = (holds: boolean) =>
    read(
      reportSheet(around, {
        submission: submissionOf({}, true),
        supplements: [],
        arrivedAt: undefined,
        signed: [],
        lockNow: { holds, title: 'Spärren är ändrad', lines },
        pack: around.pack,
      }),
    ).head

  test('is on paper as it holds now, with what it was sent with', () => {
    expect(headOf(false)).not.toContain(KEPT)
    expect(headOf(true)).toContain(KEPT)
    expect(headOf(false)).toContain(['Spärren är ändrad.', ...lines].join(' '))
  })
})
