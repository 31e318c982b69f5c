// An office with 5,000 matters: the longest task while the manager's overview is gathered, and while a
// form of one matter is written and saved by itself.

import { test } from 'vitest'
import { startServer } from '../support/app-server.ts'
import { launchTablet } from '../support/browser.ts'
import { enrol, getPerson, resume, unlock } from '../support/people.ts'
import { arrive, visit } from '../support/screen-check.ts'
import { against, tell } from './figures.ts'
import { fillReports } from './filled-tablet.ts'
import { longestTask } from './long-tasks.ts'

const MATTERS = 5_000
const TASK_LIMIT_MS = 50
/** Long enough for every key to be saved by itself. */
const PAUSE_MS = 800

test('5,000 matters while they are overlooked, and while one is written in', async () => {
  const server = await startServer()
  const { page, close } = await launchTablet()
  const ingela = getPerson(server, 'Ingela Strand')
  try {
    await enrol(page, server, 'Mottagningens dator')
    await unlock(page, ingela)
    await page
      .getByRole('link', { name: /, barn / })
      .first()
      .waitFor()
    await fillReports(page, ingela.words, MATTERS)
    await page.getByRole('button', { name: 'Dölj' }).first().click()
    await resume(page, ingela)
    await arrive(page, 'Översikt')
    const rows = page.getByRole('link', { name: /, barn / })
    await rows.nth(5).waitFor()
    const href = (await rows.first().getAttribute('href')) ?? ''
    await visit(page, '/installningar', 'Inställningar')
    const overlooked = await longestTask(page, async () => {
      await page.getByRole('link', { name: 'Översikt' }).first().click()
      await arrive(page, 'Översikt')
      await rows.nth(5).waitFor()
    })
    tell(against('longest task in the overview of 5,000 matters (ms)', overlooked, TASK_LIMIT_MS))
    const [, , sid] = href.split('/')
    await visit(page, `/arende/${sid}/skydd`, 'Skyddsbedömning')
    const field = page.locator('textarea').first()
    const written = await longestTask(page, () =>
      field.pressSequentially('Hungrig', { delay: PAUSE_MS }),
    )
    tell(
      against(
        'longest task while a form among 5,000 matters is saved (ms)',
        written,
        TASK_LIMIT_MS,
      ),
    )
  } finally {
    await close()
    await server.stop()
  }
})
