// A matter from October 2025, from the report to the evaluation: what a later change of the law must
// leave as it was. Each letter arrives on its day, and is its author's own.

import type { Json } from '../../src/base/canonical.ts'
import { systemClock, type Clock, type Instant } from '../../src/base/clock.ts'
import { randomId } from '../../src/base/id.ts'
import type { AddedMember } from '../../src/directory/ceremony.ts'
import { TOLD } from '../../src/matter/record.ts'
import { hashEnvelope, type Envelope } from '../../src/protocol/envelope.ts'
import { bodyHash } from '../../src/vault/letter.ts'
import { lettersOf, type Author, type Reader } from './letters.ts'
import { courseOf, SENT, type Cast, type Deed, type Entry } from './old-course.ts'
import { recordOf } from './old-report.ts'
import type { Office, Post } from './office.ts'
import type { SeededUnit } from './seed.ts'

export async function seedOldMatter(
  { office, setClock }: { readonly office: Office; readonly setClock: (clock: Clock) => void },
  units: readonly SeededUnit[],
): Promise<void> {
  const school = unitOf(units, 'Björkhöjdsskolan')
  const social = unitOf(units, 'Ekdalens socialtjänst')
  const { intake } = social
  if (!intake) throw new Error('The town lacks an intake')
  const people: Readonly<Record<keyof Cast, AddedMember>> = {
    reporter: memberOf(school, 'Petra Nylund'),
    intake: memberOf(social, 'Jonna Falk'),
    handler: memberOf(social, 'Farid Amiri'),
    manager: memberOf(social, 'Ingela Strand'),
  }
  const { reporter } = people
  const group = { mailbox: intake.mailbox, recipient: intake.recipient, unit: social.unit }
  const back = { mailbox: reporter.mailbox, recipient: reporter.recipient, unit: school.unit }

  const shows = (at: Instant) => setClock({ now: () => at })
  shows(SENT)
  const posts = { school: await enrol(office, school), social: await enrol(office, social) }
  const authorOf = (who: keyof Cast): Author & { readonly post: Post } => {
    const [{ unit }, post] = who === 'reporter' ? [school, posts.school] : [social, posts.social]
    return { unit, member: people[who], dev: post.dev, post }
  }
  const record = recordOf(school, social, reporter, SENT) as unknown as Json
  const about = { sid: randomId('s'), bh: bodyHash('submission', record) }
  const submission = { ...about, kind: 'submission', cls: 'final' as const, record }
  const petra = authorOf('reporter')
  await petra.post.push(await lettersOf(petra, [group, back], SENT, submission))

  const cast: Cast = {
    reporter: reporter.person,
    intake: people.intake.person,
    handler: people.handler.person,
    manager: people.manager.person,
  }
  for (const deed of courseOf(cast)) {
    // Where a test has put the clock back, what comes later has not happened yet.
    if (deed.at > systemClock.now()) break
    shows(deed.at)
    const author = authorOf(deed.who)
    await author.post.push(await lettersFor(deed, author, { about, group, back }))
  }
}

interface Around {
  readonly about: { readonly sid: string; readonly bh: string }
  readonly group: Reader
  /** The reporter's mailbox: only what she is told goes there. */
  readonly back: Reader
}

async function lettersFor(
  { at, who, says }: Deed,
  author: Author,
  { about, group, back }: Around,
): Promise<readonly Envelope[]> {
  const letters: Envelope[] = []
  let feedback = ''
  for (const entry of says) {
    const { kind } = entry
    const readers = who === 'reporter' || isTold(kind) ? [group, back] : [group]
    const rests = kind === 'disclosure' ? { feedback } : {}
    const signed = { by: author.member.person, ...(kind !== 'opened' && { writtenAt: at }) }
    const record = { ...entry.record, ...rests, ...signed } as unknown as Json
    const cls = kind === 'opened' ? 'opened' : 'final'
    const sealed = await lettersOf(author, readers, at, { ...about, kind, cls, record })
    const [own] = sealed
    if (kind === 'feedback' && own) feedback = hashEnvelope(own).hash
    letters.push(...sealed)
  }
  return letters
}

function isTold(kind: Entry['kind']): boolean {
  return kind === 'opened' || kind === 'acknowledgement' || TOLD.includes(kind)
}

async function enrol(office: Office, { unit }: SeededUnit): Promise<Post> {
  return office.enrol(unit.organisation.admin, unit.id)
}

function unitOf(units: readonly SeededUnit[], name: string): SeededUnit {
  const found = units.find(({ plan }) => plan.name === name)
  if (!found) throw new Error('The town lacks a unit')
  return found
}

function memberOf({ members }: SeededUnit, name: string): AddedMember {
  const found = members.find(({ person }) => person.name === name)
  if (!found) throw new Error('The town lacks someone')
  return found
}
