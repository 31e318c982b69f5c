import bookOpen from 'lucide:book-open'
import calendarDays from 'lucide:calendar-days'
import contact from 'lucide:contact'
import folderOpen from 'lucide:folder-open'
import filePen from 'lucide:file-pen-line'
import house from 'lucide:house'
import inbox from 'lucide:inbox'
import listChecks from 'lucide:list-checks'
import { useLocation } from 'preact-iso'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { initialsOf } from '../base/initials.ts'
import { groupsOf } from '../directory/directory.ts'
import { getMe, type Desk } from '../letters/desk.ts'
import { appText } from '../text/app.ts'
import { AppFrame } from '../ui/app-frame.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import type { NavItem } from '../ui/navigation.tsx'
import { Top } from '../ui/top.tsx'
import { WhoPill } from '../ui/who-pill.tsx'
import { hardLock, softLock } from './lock.ts'
import { NetChip } from './net-chip.tsx'
import { Bars } from './bars.tsx'
import { useUnreadRules } from './rules-read.ts'
import { shortName } from './screens/lock-screen.tsx'
import { useApp, useDesk } from './tablet-context.ts'

interface PageProps {
  readonly title?: string
  readonly detail?: string | undefined
  readonly backHref?: string | undefined
  readonly narrow?: boolean
  readonly children: ComponentChildren
}

/** An everyday page: rail or tabs, where one is, the chip and the person. */
export function Page({ title, detail, backHref, narrow, children }: PageProps) {
  const { tablet } = useApp()
  const desk = useDesk()
  const { path } = useLocation()
  const { home } = desk.directory()
  const unread = useUnreadRules()
  const items = placesOf(desk, path, unread)
  const offTheBar = startPath(desk) === OVERVIEW ? [HANDBOOK, MEETINGS] : [HANDBOOK]
  return (
    <AppFrame
      places={items}
      // A bar has room for five, and one of them hides the screen.
      tabs={items.filter(({ href }) => !offTheBar.includes(href))}
      bars={<Bars />}
      top={
        <Top
          title={title ?? home.name}
          detail={title ? detail : desk.device.name}
          backHref={backHref}
        >
          <NetChip />
          <PersonPill />
        </Top>
      }
      {...(narrow && { narrow })}
      onHide={() => void softLock(tablet)}
    >
      {children}
    </AppFrame>
  )
}

function PersonPill() {
  const { tablet } = useApp()
  const { person, directory } = useDesk()
  const { route } = useLocation()
  const [open, setOpen] = useState(false)
  const { user } = appText
  const soc = directory().home.kind === 'socialServices'
  return (
    <>
      <WhoPill
        initials={initialsOf(person.name).join('')}
        name={shortName(person.name)}
        tone={soc ? 'soc' : undefined}
        onClick={() => setOpen(true)}
      />
      <Dialog open={open} title={user.title} onClose={() => setOpen(false)}>
        <div class="stack">
          <Button wide variant="primary" onClick={() => void softLock(tablet)}>
            {user.hide}
          </Button>
          <p class="hint small">{user.hideHint}</p>
          <Button wide onClick={() => void hardLock(tablet)}>
            {user.lock}
          </Button>
          <p class="hint small">{user.lockHint}</p>
          <Button
            wide
            onClick={() => {
              setOpen(false)
              route('/installningar')
            }}
          >
            {user.settings}
          </Button>
        </div>
      </Dialog>
    </>
  )
}

const { places } = appText
const HANDBOOK = '/handbok'
const OVERVIEW = '/oversikt'
const MEETINGS = '/moten'

function placesOf(desk: Desk, path: string, unread: boolean): readonly NavItem[] {
  const receives = groupsOf(desk.directory(), desk.person.uid).length > 0
  const staff = desk.directory().home.kind !== 'socialServices'
  const items: readonly (NavItem | false)[] = [
    startPath(desk) === OVERVIEW && { href: OVERVIEW, label: places.overview, icon: listChecks },
    !staff && receives && { href: '/inkorg', label: places.inbox, icon: inbox },
    !staff && receives && { href: '/arenden', label: places.matters, icon: folderOpen },
    staff && { href: '/', label: places.home, icon: house },
    staff && { href: '/anmalan/ny', label: places.write, icon: filePen },
    { href: MEETINGS, label: places.meetings, icon: calendarDays },
    {
      href: HANDBOOK,
      label: places.handbook,
      icon: bookOpen,
      ...(unread && { news: appText.news }),
    },
    { href: '/kontakter', label: places.contacts, icon: contact },
  ]
  return items
    .filter((item) => item !== false)
    .map((item) => ({
      ...item,
      current: item.href === path || (path === '/' && item.href === startPath(desk)),
    }))
}

/** Where a person begins: staff with the question, intake with the inbox, their manager with the overview. */
export function startPath(desk: Desk) {
  if (desk.directory().home.kind !== 'socialServices') return '/'
  return getMe(desk).role === 'unitManager' ? OVERVIEW : '/inkorg'
}
