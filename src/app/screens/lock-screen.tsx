import cloudOff from 'lucide:cloud-off'
import cloudUpload from 'lucide:cloud-upload'
import { useEffect, useState } from 'preact/hooks'
import { initialsOf } from '../../base/initials.ts'
import type { ProfileRow } from '../../database/shell-database.ts'
import { lockText } from '../../text/lock.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { LockFrame } from '../../ui/lock-frame.tsx'
import { ALL_PETALS, Mark } from '../../ui/mark.tsx'
import { PickList, type PickItem } from '../../ui/pick.tsx'
import { addPerson, unlockWithCode, unlockWithWords } from '../lock.ts'
import { readHandedOver } from '../handed-over-note.ts'
import { emergencyNumbers } from '../numbers.ts'
import { showPeople } from '../start.ts'
import { useApp, usePack, useTablet } from '../tablet-context.ts'
import { CodeForm } from './code-form.tsx'
import { messageOf } from './unlock-message.ts'
import { WordsForm } from './words-form.tsx'

/** "Vem är du?": who, then four words or six digits. Nothing of anybody's work is here. */
export function LockScreen() {
  const { tablet, delivery } = useApp()
  const { device, profiles, names, soft, home, directory, online, waiting, problems } = useTablet(
    (state) => state,
  )
  const pack = usePack()
  // Whoever gave a family the tablet takes it back.
  const [handedOverBy] = useState(readHandedOver)
  const [picked, setPicked] = useState(handedOverBy)
  const [adding, setAdding] = useState(profiles.length === 0)
  const [wordsInstead, setWordsInstead] = useState(false)
  const [notice, setNotice] = useState('')
  useEffect(() => {
    document.title = 'Trepart'
    // Six digits stop working after a while; the list must not promise what is gone.
    const timer = setInterval(() => void showPeople(tablet), 30_000)
    return () => clearInterval(timer)
  }, [tablet])

  const profile = profiles.find(({ uid }) => uid === picked)
  const name = firstName(names.get(picked ?? ''))
  const pick = (uid: string) => {
    setPicked(uid)
    setWordsInstead(false)
    setNotice('')
  }
  const isSoft = (candidate: ProfileRow) => soft.includes(candidate.id)
  const here = new Set(profiles.map(({ uid }) => uid))
  // Without names nobody can find herself; the next fetch brings them back.
  const broken = !home && problems.has('directory')
  const people: readonly PickItem[] = broken
    ? []
    : adding
      ? [...names].filter(([uid]) => !here.has(uid)).map(([uid, full]) => item(uid, full, newNote))
      : profiles.map((one) =>
          item(one.uid, names.get(one.uid) ?? '', isSoft(one) ? softNote : wordsNote),
        )

  async function open(words: string): Promise<string | undefined> {
    const answer = profile
      ? await unlockWithWords(tablet, profile, words)
      : await addPerson(tablet, picked ?? '', words)
    if (answer.ok) delivery.now()
    return answer.ok ? undefined : messageOf(answer.error)
  }

  async function resume(code: string): Promise<string | undefined> {
    if (!profile) return undefined
    const answer = await unlockWithCode(tablet, profile, code)
    if (answer.ok) {
      delivery.now()
      return undefined
    }
    // Once the keys are dropped the form for the words stands here instead, and has to say why.
    const again = answer.error.kind === 'wrong-code' && answer.error.left > 0
    setNotice(again ? '' : messageOf(answer.error))
    return messageOf(answer.error)
  }

  const offline = online === false ? lockText.offline : ''
  const queued = waiting > 0 ? lockText.waiting(waiting) : ''
  const net = [offline, queued].filter(Boolean).join(' ')
  return (
    <LockFrame
      place={home?.home.name ?? ''}
      device={device?.name ?? ''}
      {...(net && { net: { icon: offline ? cloudOff : cloudUpload, text: net } })}
      numbers={emergencyNumbers(directory, pack, tablet.deps.clock.now())}
    >
      <section class="lock__who" aria-labelledby="who">
        <Mark on={ALL_PETALS} night class="lock__mk" />
        <h1 id="who" tabIndex={-1}>
          {lockText.who}
        </h1>
        {people.length > 0 ? (
          <PickList items={people} picked={picked} onPick={pick} />
        ) : (
          <p>{broken ? lockText.noDirectory : lockText.noPeople}</p>
        )}
        {profiles.length > 0 && !broken && (
          <Button variant="plain" class="lock__alt" onClick={() => setAdding(!adding)}>
            {adding ? lockText.back : lockText.others}
          </Button>
        )}
        {handedOverBy !== undefined && (
          <p role="status">{lockText.handedOver(shortName(names.get(handedOverBy) ?? ''))}</p>
        )}
        <p class="lock__safe">{lockText.safe}</p>
        <LinkButton variant="quiet" class="lock__about" href="/tillganglighet">
          {lockText.statement}
        </LinkButton>
      </section>
      {picked !== undefined && (
        <section class="lock__pin" aria-labelledby="how" key={picked}>
          {profile && isSoft(profile) && !wordsInstead ? (
            <CodeForm
              title={lockText.askCode(name)}
              onCode={resume}
              onWords={() => setWordsInstead(true)}
            />
          ) : (
            <WordsForm
              title={lockText.askWords(name)}
              support={home?.own.support ?? ''}
              notice={notice}
              onWords={open}
            />
          )}
        </section>
      )}
    </LockFrame>
  )
}

const { softNote, wordsNote, newNote } = lockText

function item(id: string, full: string, note: string): PickItem {
  return { id, initials: initialsOf(full).join(''), name: shortName(full), note }
}

/** "Samira E.": enough to find oneself, and not a whole name on a screen in a hall. */
export function shortName(full: string): string {
  const [first = '', ...rest] = full.split(' ')
  const last = rest.at(-1)?.charAt(0)
  return last ? `${first} ${last}.` : first
}

function firstName(full = ''): string {
  return full.split(' ')[0] ?? ''
}
