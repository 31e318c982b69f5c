// Rule packs on this tablet: only those that an administrator of our organisation has signed.

import { digest } from '../base/digest.ts'
import { utf8 } from '../base/bytes.ts'
import { PacksAnswer } from '../protocol/rule-pack-file.ts'
import type { Transport } from '../protocol/transport.ts'
import { isLaw, isLocal, packFor, readPack, type Pack } from '../routine/load-pack.ts'
import type { RulePack } from '../routine/pack.ts'
import { swedishDate } from '../routine/swedish-time.ts'
import { setProblem, type Tablet } from './tablet.ts'

export async function loadPacks(tablet: Tablet): Promise<void> {
  const { directory } = tablet.store.getState()
  if (!directory) return
  const packs: Pack[] = []
  let refused = false
  const { shell } = tablet.deps
  for (const { hash, ...file } of await shell.packs.toArray()) {
    const pack = await readPack(file, directory.own.admins, packs, directory.home.kind)
    if (pack.ok) packs.push(pack.value)
    else {
      refused = true
      // It would be read in vain at every start. What is offered again is judged again.
      await shell.packs.delete(hash)
    }
  }
  tablet.store.setState({
    packs: packs.filter(isLaw),
    localPacks: packs.filter(isLocal),
  })
  setProblem(tablet, 'pack', refused)
}

/** Stores what verifies; a pack that does not is left where it came from, and said. */
export async function refreshPacks(tablet: Tablet, transport: Transport): Promise<void> {
  const { directory, packs, localPacks } = tablet.store.getState()
  if (!directory) return
  const answer = await transport.get('/v1/packs', PacksAnswer)
  if (!answer.ok) return
  const followed: Pack[] = [...packs, ...localPacks]
  let refused = false
  for (const file of answer.value.packs) {
    const hash = digest('pack', utf8(file.pack))
    // Verified when it is loaded, and not written once more. What was changed on the tablet, and the same
    // text under a new administrator's signature, are other files.
    const kept = await tablet.deps.shell.packs.get(hash)
    if (kept?.pack === file.pack && kept.sig === file.sig) continue
    const pack = await readPack(file, directory.own.admins, followed, directory.home.kind)
    if (pack.ok) {
      followed.push(pack.value)
      await tablet.deps.shell.packs.put({ ...file, hash })
    } else refused = true
  }
  await loadPacks(tablet)
  if (refused) setProblem(tablet, 'pack', true)
}

/** The pack in force today, by the Swedish calendar. */
export function packToday({ store, deps }: Tablet): RulePack | undefined {
  return packFor(store.getState().packs, swedishDate(deps.clock.now()))
}
