// DOM D1: a report about suspected violence at home goes from a tablet without a network to a named
// reader, and the answer comes back. Two browser profiles on disk, a server that is killed and a
// browser that is killed.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer, type AppServer } from '../support/app-server.ts'
import { freshProfile, launchTablet, type Tablet } from '../support/browser.ts'
import { choose, enrol, getPerson, resume, unlock, waitForOfflineReady } from '../support/people.ts'
import { noForeignRequests, recordRequests, type SentRequest } from '../support/requests.ts'
import { visit } from '../support/screen-check.ts'
import { photographAll } from '../support/screens.ts'

const DESCRIPTION = 'Noel har ett bältesformat blåmärke på ryggen. Han visade det vid vilan.'

let server: AppServer
let tablet: Tablet
let intake: Tablet
const requests: (readonly SentRequest[])[] = []
const profile = freshProfile()

beforeAll(async () => {
  server = await startServer()
  tablet = await launchTablet({ profileDir: profile })
  intake = await launchTablet({ profileDir: freshProfile() })
  requests.push(recordRequests(tablet.context), recordRequests(intake.context))
})

afterAll(async () => {
  await tablet?.close()
  await intake?.close()
  await server?.stop()
})

/** The draft's text as the page holds it. */
const description = () => tablet.page.getByRole('textbox', { name: 'Det här har hänt' })

describe('a report from an offline tablet', () => {
  test('the tablet is coupled, and Samira’s words open it', async () => {
    const { page } = tablet
    await enrol(page, server, 'Surfplatta 1, Tallkotten')
    await photographAll(page, 'las')
    await unlock(page, getPerson(server, 'Samira Ekholt'))
    await page.getByRole('heading', { name: 'Oroar du dig för ett barn?' }).waitFor()
    await page.getByText('Allt är skickat').first().waitFor()
    await waitForOfflineReady(page)
  })

  test('with the server gone it starts cold, and opens with the four words', async () => {
    await server.stop()
    await tablet.close()
    tablet = await launchTablet({ profileDir: profile })
    requests.push(recordRequests(tablet.context))
    const { page } = tablet
    await page.goto(server.url)
    await unlock(page, getPerson(server, 'Samira Ekholt'))
    await page.getByRole('heading', { name: 'Oroar du dig för ett barn?' }).waitFor()
    await page.getByText('Ingen uppkoppling').first().waitFor()
  })

  test('the guardian lock is set by a suspicion, and says what not to do', async () => {
    const { page } = tablet
    await page.getByRole('link', { name: 'Skriv en orosanmälan' }).click()
    await choose(page, 'Är barnet i fara eller behöver skydd i dag?', 'Nej')
    await choose(page, 'Misstänker du våld, övergrepp, hot eller hedersförtryck?', 'Ja')
    await page.getByRole('checkbox', { name: /^Våld mot barnet hemma/ }).check()
    const panel = page.getByRole('alert', { name: 'Berätta inte för vårdnadshavarna' })
    await panel.getByText('Bara socialtjänsten kan häva spärren.').waitFor()
    await page.getByRole('textbox', { name: 'När och av vem hämtas barnet?' }).fill('16.00')
    await photographAll(page, 'skydd')
    await page.getByRole('link', { name: 'Nästa: Barnet' }).click()
  })

  test('the recipient follows where the child is registered, not where the school lies', async () => {
    const { page } = tablet
    await page.getByRole('textbox', { name: 'Barnets namn' }).fill('Noel Sandvret')
    await page
      .getByRole('textbox', { name: 'Personnummer eller födelsedatum' })
      .fill('20210902-9815')
    await choose(page, 'Har barnet skyddade personuppgifter?', 'Nej')
    await choose(page, 'Var är barnet folkbokfört?', 'Jag vet kommunen')
    await choose(page, 'Kommun', 'Lindhaga')
    await page.getByText('Välj stadsdel. Barnets adress avgör, inte skolans.').waitFor()
    await choose(page, 'Stadsdel', 'Ekdalen')
    await page.getByText('Anmälan går till Ekdalens mottagning.').waitFor()
    await page.getByRole('link', { name: 'Nästa: Det du har sett och hört' }).click()
  })

  test('a browser that is killed in the middle of a sentence loses two seconds at the most', async () => {
    const { page } = tablet
    await page.getByRole('textbox', { name: 'Oron i en mening' }).fill('Noel har ett blåmärke.')
    await description().click()
    await description().pressSequentially(DESCRIPTION, { delay: 40 })
    await tablet.kill()

    tablet = await launchTablet({ profileDir: profile })
    requests.push(recordRequests(tablet.context))
    await tablet.page.goto(server.url)
    await unlock(tablet.page, getPerson(server, 'Samira Ekholt'))
    await tablet.page
      .getByText('Barn N.S., 5 år')
      .or(tablet.page.getByText('Barn N.S., 4 år'))
      .waitFor()
    await photographAll(tablet.page, 'hem-utkast')
    await tablet.page.getByRole('link', { name: 'Fortsätt skriva' }).click()
    await description().waitFor()

    const kept = await description().inputValue()
    // Two seconds of typing at 40 ms a key, and a key or two for the machine.
    expect(DESCRIPTION.startsWith(kept)).toBe(true)
    expect(DESCRIPTION.length - kept.length).toBeLessThanOrEqual(55)
    expect(await description().evaluate((field) => field === document.activeElement)).toBe(true)
    const caret = await description().evaluate(
      (field) => (field as HTMLTextAreaElement).selectionStart,
    )
    expect(caret).toBeGreaterThan(0)
    await description().fill(DESCRIPTION)
    await tablet.page
      .getByRole('textbox', { name: 'Barnets egna ord' })
      .fill('Pappa blev arg och tog bältet.')
    await tablet.page.getByRole('textbox', { name: 'Frågan du ställde' }).fill('Vad har hänt här?')
    await photographAll(tablet.page, 'sett-hort')
  })

  test('Granska lists what is missing, who will read it, and that the family may not know', async () => {
    const { page } = tablet
    await page.getByRole('link', { name: 'Nästa: Bakgrund' }).click()
    await page.getByRole('link', { name: 'Nästa: Vårdnadshavarna' }).click()
    await choose(page, 'Vet vårdnadshavarna om anmälan?', 'De ska inte få veta, eller jag vet inte')
    await photographAll(page, 'vardnadshavare')
    await page.getByRole('link', { name: 'Nästa: Du och ditt arbete' }).click()
    await page.getByRole('link', { name: 'Nästa: Granska och skicka' }).click()
    await page.getByText('Familjen får inte veta något nu.').waitFor()
    await page.getByText('Saknas').first().waitFor()
    await photographAll(page, 'granska')
  })

  test('sending without a network says Klar, never Skickad', async () => {
    const { page } = tablet
    await page.getByRole('button', { name: 'Skicka ändå' }).click()
    await page.getByRole('heading', { name: 'Klar. Inte skickad än.' }).waitFor()
    await page
      .getByRole('region', { name: 'Ditt kvitto' })
      .getByText(/^Nummer T-/)
      .waitFor()
    expect(await page.title()).toBe('Kvitto – Trepart')
    // Nothing has been tried yet, so its author may still take all of it back.
    await page.getByRole('button', { name: 'Ändra något' }).click()
    await page.getByRole('heading', { name: 'Läs igenom innan du skickar' }).waitFor()
    await page.getByRole('button', { name: 'Skicka ändå' }).click()
    await page.getByRole('heading', { name: 'Klar. Inte skickad än.' }).waitFor()
    await photographAll(page, 'kvitto-ko')
  })

  test('the tablet is locked hard; the server comes back; it is delivered without unlocking', async () => {
    const { page } = tablet
    await page.getByRole('button', { name: /byt användare eller lås/ }).click()
    await page.getByRole('button', { name: 'Lås helt' }).click()
    await page.getByRole('heading', { name: 'Vem är du?' }).waitFor()
    await page.getByText(/väntar på att skickas/).waitFor()
    await photographAll(page, 'las-ko')
    await server.restart()
    // The page tries again by itself, later and later; coming back to it is a sign to try now.
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await page.getByText(/väntar på att skickas/).waitFor({ state: 'detached', timeout: 30_000 })
  })

  test('unlocked again it says Skickad, with the time of the server’s receipt', async () => {
    const { page } = tablet
    await unlock(page, getPerson(server, 'Samira Ekholt'))
    await page.getByRole('link', { name: /Barn N\.S\./ }).click()
    await page.getByRole('heading', { name: /^Skickad .*Ingen har öppnat den än\.$/ }).waitFor()
    await photographAll(page, 'kvitto-skickad')
  })

  test('the way shows where it is, and that nobody is to tell the guardians', async () => {
    const { page } = tablet
    await page.getByRole('link', { name: 'Se hela vägen' }).click()
    await page.getByRole('heading', { name: 'Vägen' }).waitFor()
    expect(await page.title()).toBe('Vägen – Trepart')
    const steps = page.locator('.path__list').getByRole('listitem')
    expect(await steps.filter({ hasText: 'klart' }).count()).toBe(2)
    await steps.filter({ hasText: 'Läst, här är du nu' }).waitFor()
    await steps.filter({ hasText: 'Möte, spärrat' }).waitFor()
    await page.getByText(/^Anmälan kom in i dag\. Beslutet ska tas senast /).waitFor()
    await page.getByRole('heading', { name: 'Vänta på att den läses' }).waitFor()
    await page.getByText('Möte. Varför det här steget finns').click()
    await page.getByText('Du kan inte boka möte med vårdnadshavarna nu.').waitFor()
    await photographAll(page, 'vagen')
    await page.getByRole('link', { name: 'Tillbaka' }).click()
    await page.getByRole('heading', { name: /^Skickad / }).waitFor()
  })

  test('the intake opens its inbox, reads the letter and acknowledges with name and number', async () => {
    const { page } = intake
    await enrol(page, server, 'Mottagningens dator')
    await unlock(page, getPerson(server, 'Jonna Falk'))
    await page.getByRole('heading', { name: 'Inkorg' }).waitFor()
    await page.getByRole('link', { name: /Barn N\.S\./ }).waitFor({ timeout: 30_000 })
    await photographAll(page, 'inkorg')
    await page.getByRole('link', { name: /Barn N\.S\./ }).click()
    await page.getByText(DESCRIPTION).waitFor()
    await page.getByText('Pappa blev arg och tog bältet.').waitFor()
    await page.getByRole('alert', { name: 'Berätta inte för vårdnadshavarna' }).waitFor()
    await photographAll(page, 'brev')
    await page.getByRole('textbox', { name: 'Vem är kontakt?' }).fill('Viktor Hallin')
    await page.getByRole('textbox', { name: 'Telefon' }).fill('')
    await page.getByRole('button', { name: 'Skicka bekräftelsen' }).click()
    await page.getByText('Skriv vem som är kontakt och ett telefonnummer.').waitFor()
    await page.getByRole('textbox', { name: 'Telefon' }).fill('08-465 004 21')
    await page.getByRole('button', { name: 'Skicka bekräftelsen' }).click()
    await page.getByText('Anmälaren ser: Viktor Hallin, 08-465 004 21.').waitFor()
    await page.getByText('Allt är skickat').first().waitFor()
  })

  test('the reporter sees Mottagen, who handles it and which number', async () => {
    const { page } = tablet
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await page
      .getByRole('heading', { name: 'Tack. Socialtjänsten har läst anmälan.' })
      .waitFor({ timeout: 60_000 })
    await page.getByText('Viktor Hallin, 08-465 004 21').waitFor()
    await photographAll(page, 'kvitto-mottagen')
    await page.getByRole('link', { name: 'Se hela vägen' }).click()
    await page.getByRole('heading', { name: 'Berätta inte för vårdnadshavarna' }).first().waitFor()
    await visit(page, '/', /./)
    const mine = page.getByRole('listitem').filter({ hasText: 'Barn N.S.' })
    await mine.getByText('Nästa steg: Berätta inte för vårdnadshavarna').waitFor()
    // To be silent is nothing to do.
    await page.getByText('Inget att göra just nu.').waitFor()
    await mine.getByRole('link').click()
    await page.getByRole('heading', { name: 'Tack. Socialtjänsten har läst anmälan.' }).waitFor()
  })

  test('Dölj covers at once, and six digits lead back to the same page', async () => {
    const { page } = tablet
    await page.getByRole('button', { name: 'Dölj' }).first().click()
    await page.getByRole('heading', { name: 'Vem är du?' }).waitFor()
    expect(await page.content()).not.toContain('Viktor Hallin')
    await resume(page, getPerson(server, 'Samira Ekholt'))
    await page.getByRole('heading', { name: 'Tack. Socialtjänsten har läst anmälan.' }).waitFor()
  })

  test('in the whole errand no request left the origin, and no title held a name', () => {
    for (const list of requests) noForeignRequests(list, server.url)
    expect(requests.flat().length).toBeGreaterThan(20)
  })
})
