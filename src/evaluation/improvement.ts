// A proposal for working together better (S-216). It has no field for who a child is, and is about no
// matter: it goes to whoever leads the unit, and to its author.

import * as v from 'valibot'
import type { Json } from '../base/canonical.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { CabinetWrite } from '../database/cabinet.ts'
import type { OutboxRow } from '../database/profile-database.ts'
import {
  groupAddressee,
  memberAddressee,
  type Addressee,
  type Directory,
} from '../directory/directory.ts'
import { getMe, type Desk } from '../letters/desk.ts'
import type { Filed } from '../letters/filed.ts'
import { fileOwn } from '../letters/file-letter.ts'
import { fileSigned } from '../letters/file-signed.ts'
import type { IncomingLetter } from '../letters/read-letters.ts'
import { signed } from '../letters/signed.ts'
import { writeLetters, type SealError } from '../letters/write-letters.ts'
import { Words } from '../routine/record-parts.ts'

export type ImprovementRecord = v.InferOutput<typeof ImprovementRecord>
const ImprovementRecord = v.object({
  /** One of the rule pack's. */
  theme: Words,
  words: Words,
  ...signed,
})
export type Improvement = Filed<'improvement', ImprovementRecord>

const NOTHING = { sid: '', bh: '' }

interface SealedImprovement {
  readonly put: readonly Improvement[]
  readonly queue: readonly OutboxRow[]
}

/** Ready to be kept, together with what was let go of for it. */
export async function sealImprovement(
  desk: Desk,
  said: Pick<ImprovementRecord, 'theme' | 'words'>,
): Promise<Result<SealedImprovement, SealError | { readonly kind: 'incomplete' }>> {
  const whole = v.safeParse(ImprovementRecord, {
    ...said,
    by: desk.person,
    writtenAt: desk.clock.now(),
  })
  if (!whole.success) return err({ kind: 'incomplete' })
  const record = whole.output
  const own = memberAddressee(desk.directory(), getMe(desk))
  const readers = [...leadersOf(desk.directory()), own]
  const letter = { kind: 'improvement', cls: 'final', record: record as Json } as const
  const rows = await writeLetters(desk, letter, readers)
  if (!rows.ok) return rows
  const filed = fileOwn(desk, 'improvement', NOTHING, record, rows.value)
  return ok({ put: [filed], queue: rows.value })
}

const LEADERS: readonly string[] = ['head', 'unitManager']

/** The heads' group, else the group that the unit's manager reads in; nobody where there is none. */
function leadersOf(directory: Directory): readonly Addressee[] {
  const { groups, members } = directory.home
  const open = Object.values(groups).filter(({ epoch }) => epoch > 0)
  const led = open.find((group) =>
    group.members.some((uid) => {
      const member = members[uid]
      return member?.leftAt === undefined && member?.role === 'unitManager'
    }),
  )
  const group = open.find(({ purpose }) => purpose === 'heads') ?? led
  return group ? [groupAddressee(directory, group)] : []
}

export function fileImprovement(
  desk: Desk,
  letter: IncomingLetter,
): CabinetWrite | 'unknown-version' {
  return fileSigned(desk, letter, { schema: ImprovementRecord, speakerOf: ({ by }) => by.uid })
}

/** The newest first: all of the unit's to its leader, to everybody else the own ones. */
export function listImprovements(desk: Desk): readonly Improvement[] {
  const { home } = desk.directory()
  const me = getMe(desk)
  const isLeader = LEADERS.includes(me.role)
  return (desk.cabinet.list('improvement') as readonly Improvement[])
    .filter(({ standing, authorUnit }) => standing !== 'unverified' && authorUnit === home.id)
    .filter(({ author }) => isLeader || author === me.uid)
    .toSorted((a, b) => (a.record.writtenAt < b.record.writtenAt ? 1 : -1))
}
