// The composition root: the one place where the clock, the database, the worker and the network are
// made, and where each kind of letter is given to the domain that owns it.

import { render } from 'preact'
import { App } from './app/app.tsx'
import { startDelivery } from './app/delivery.ts'
import { readIdleMinutes, readLook, readRulesRead, showLook } from './app/device-settings.ts'
import { followWindows } from './app/follow-windows.ts'
import { watchIdle } from './app/idle.ts'
import { saveWhenHidden } from './app/open-drafts.ts'
import { watchVersions } from './app/lock.ts'
import { keepInstallOffer } from './app/install-offer.ts'
import { painted } from './app/painted.ts'
import { somethingToShow, startTablet } from './app/start.ts'
import { createTablet } from './app/tablet.ts'
import { startCryptoWorker } from './app/trusted-urls.ts'
import { registerServiceWorker } from './app/update.ts'
import { joinWindows } from './app/windows.ts'
import { systemClock } from './base/clock.ts'
import { ShellDatabase } from './database/shell-database.ts'
import { consentLetters } from './consent/letters.ts'
import { takeDraft } from './draft/take-draft.ts'
import { takeDraftAnswer } from './draft/take-draft-answer.ts'
import { improvementLetters } from './evaluation/letters.ts'
import type { Domains } from './letters/read-letters.ts'
import { matterLetters } from './matter/letters.ts'
import { meetingLetters } from './meeting/letters.ts'
import { reportLetters } from './report/take-letters.ts'
import { createAnnouncer } from './ui/announcer.ts'
import { createWorkerVault } from './vault/worker-vault.ts'
import './ui/tokens.css'
import './ui/base.css'
import './ui/screens/home.css'
import './ui/screens/step.css'
import './ui/screens/body.css'
import './ui/screens/receipt.css'
import './ui/screens/letter.css'
import './ui/screens/path.css'
import './ui/screens/matter.css'
import './ui/screens/lock.css'
import './ui/screens/install.css'
import './ui/screens/give.css'
import './ui/screens/voice.css'

const domains: Domains = {
  draft: takeDraft,
  draftRemoved: takeDraftAnswer('draftRemoved'),
  draftKept: takeDraftAnswer('draftKept'),
  ...reportLetters,
  ...consentLetters,
  ...matterLetters,
  ...meetingLetters,
  ...improvementLetters,
}

const tablet = createTablet({
  clock: systemClock,
  shell: new ShellDatabase(),
  vault: createWorkerVault(startCryptoWorker),
  fetch: (input, init) => fetch(input, init),
  origin: location.origin,
  domains,
  windows: joinWindows(),
  painted,
  leave: (path) => location.replace(path),
})

// Before the storage is opened, which another window may forbid.
watchVersions(tablet, tablet.deps.shell)
// While the disk is asked, the rest is made ready.
const shown = somethingToShow(tablet)
const started = startTablet(tablet)
keepInstallOffer()
/* no await */ void readLook().then(showLook)
/* no await */ void readIdleMinutes().then((idleMinutes) => tablet.store.setState({ idleMinutes }))
const root = document.getElementById('app')
if (!root) throw new Error('The page has no place for the app')
const context = { tablet, delivery: startDelivery(tablet), announcer: createAnnouncer() }
watchIdle(tablet)
saveWhenHidden(tablet)
followWindows(tablet)
await shown
render(<App context={context} />, root)
await started
/* no await */ void readRulesRead().then((rulesRead) => tablet.store.setState({ rulesRead }))
context.delivery.now()
/* no await */ void registerServiceWorker()
