// The executable model of the sync protocol (SEC C.8): one person on two tablets, and an intake that
// receives. Envelopes are numbers here, and no clock exists: what holds, holds without either. Every
// function of the model takes a state and gives the next one.

export type Mailbox = 'own' | 'intake'

export interface Envelope {
  /** Stands for its id, its hash and its bytes. */
  readonly n: number
  readonly mailbox: Mailbox
  /** The record that a draft is a revision of. */
  readonly rec: number
  readonly cls: 'draft' | 'final'
  readonly parents: readonly number[]
  readonly text: string
  /** The submission that it carries; 0 for a draft. */
  readonly sid: number
}

export interface Entry {
  readonly seq: number
  readonly chain: number
  readonly envelope: Envelope
}

export interface Row {
  readonly envelope: Envelope
  readonly attempted: boolean
  readonly refused: boolean
}

export interface Letter {
  readonly seq: number
  readonly envelope: Envelope
  readonly handled: boolean
}

export interface Cursor {
  readonly seq: number
  readonly chain: number
}

export interface Draft {
  readonly rec: number
  readonly text: string
  readonly sealed: boolean
  readonly parents: readonly number[]
  readonly lineage: readonly number[]
}

export interface OlderVersion {
  readonly id: number
  readonly rec: number
  readonly text: string
  /** The envelope that holds these words. */
  readonly envelope: number
  readonly settled: boolean
}

export interface Submission {
  readonly id: string
  readonly sid: number
  readonly rec: number
  readonly text: string
  /** Envelopes that were written here; none for what came in. */
  readonly letters: readonly number[]
}

export interface Device {
  readonly mailboxes: readonly Mailbox[]
  readonly outbox: readonly Row[]
  /** Envelopes that a request has held, whatever became of it. */
  readonly tried: readonly number[]
  /** Envelope to its number in the mailbox. */
  readonly receipts: ReadonlyMap<number, number>
  readonly letters: { readonly [mailbox in Mailbox]: readonly Letter[] }
  readonly cursors: { readonly [mailbox in Mailbox]: Cursor }
  readonly forked: boolean
  readonly drafts: readonly Draft[]
  readonly older: readonly OlderVersion[]
  readonly submissions: readonly Submission[]
}

export type Server = { readonly [mailbox in Mailbox]: readonly Entry[] }

export interface World {
  readonly server: Server
  readonly devices: readonly Device[]
  /** Every envelope ever made, and every request that ever left a device. */
  readonly made: readonly Envelope[]
  readonly wire: readonly (readonly Envelope[])[]
  /** How many words a person was told are saved: `w0`, `w1` … */
  readonly words: number
  /** Both versions, where a person went on with the other one. */
  readonly merges: readonly (readonly number[])[]
  /** What receipts have said: this envelope has this number. */
  readonly promised: ReadonlyMap<number, number>
}

const START: Cursor = { seq: 0, chain: 0 }

function emptyDevice(mailboxes: readonly Mailbox[]): Device {
  return {
    mailboxes,
    outbox: [],
    tried: [],
    receipts: new Map(),
    letters: { own: [], intake: [] },
    cursors: { own: START, intake: START },
    forked: false,
    drafts: [],
    older: [],
    submissions: [],
  }
}

/** Two tablets of the person who writes, and one of the intake. */
export const START_WORLD: World = {
  server: { own: [], intake: [] },
  devices: [emptyDevice(['own']), emptyDevice(['own']), emptyDevice(['intake'])],
  made: [],
  wire: [],
  words: 0,
  merges: [],
  promised: new Map(),
}
