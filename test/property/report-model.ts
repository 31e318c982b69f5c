// Sent reports: one envelope for each mailbox under one `sid`, and what comes of them in a mailbox.

import { draftOf, takeDraft, type Written } from './draft-model.ts'
import { queue } from './outbox-model.ts'
import type { Device, Envelope, Letter, Mailbox, Submission } from './world.ts'

/** Refused where nothing is written, and where this device knows that it has been sent. */
export function submit(device: Device, rec: number, n: number): Written {
  const draft = draftOf(device, rec)
  if (!draft || device.submissions.some((sent) => sent.rec === rec)) return { device, made: [] }
  const letterTo = (mailbox: Mailbox, at: number): Envelope => {
    return { n: at, mailbox, rec, cls: 'final', parents: [], text: draft.text, sid: n }
  }
  const made = [letterTo('intake', n), letterTo('own', n + 1)]
  const letters = made.map((envelope) => envelope.n)
  const sent: Submission = { id: `s${n}`, sid: n, rec, text: draft.text, letters }
  const next = { ...device, submissions: [...device.submissions, sent] }
  return { device: queue(next, made), made }
}

/** All of its envelopes, or none: the first attempt at any of them ends it. */
export function takeBack(device: Device, { id, letters }: Submission): Device {
  const rows = device.outbox.filter((row) => letters.includes(row.envelope.n) && !row.attempted)
  if (letters.length === 0 || rows.length < letters.length) return device
  return {
    ...device,
    outbox: device.outbox.filter((row) => !rows.includes(row)),
    submissions: device.submissions.filter((sent) => sent.id !== id),
  }
}

/** Opens what lies unread, in the order of the mailbox. */
export function read(device: Device): Device {
  return device.mailboxes.reduce((before, mailbox) => {
    const unread = before.letters[mailbox].filter(({ handled }) => !handled)
    if (unread.length === 0) return before
    const after = unread.reduce(take, before)
    const letters = after.letters[mailbox].map((letter) => ({ ...letter, handled: true }))
    return { ...after, letters: { ...after.letters, [mailbox]: letters } }
  }, device)
}

function take(device: Device, letter: Letter): Device {
  const { cls, n, sid, rec, text, mailbox } = letter.envelope
  if (cls === 'draft') return takeDraft(device, letter)
  if (device.submissions.some(({ letters }) => letters.includes(n))) return device
  // The author's own copy is found by its `sid`; elsewhere a second one is another record.
  const id = mailbox === 'own' ? `s${sid}` : `e${n}`
  const others = device.submissions.filter((sent) => sent.id !== id)
  return { ...device, submissions: [...others, { id, sid, rec, text, letters: [] }] }
}
