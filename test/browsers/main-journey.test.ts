// The main journey in the engines that stand in for Safari and for Firefox: a report written with
// the server gone is delivered when it is back, read in the same engine, and its reader is seen.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer, type AppServer } from '../support/app-server.ts'
import { throwAwayCertificate } from '../support/certificate.ts'
import { firefoxHands } from '../support/firefox.ts'
import { getPerson } from '../support/people.ts'
import { createPilot, type Pilot } from '../support/pilot.ts'
import { enrolWith, resumeWith, unlockWith } from '../support/pilot-steps.ts'
import { webKitHands } from '../support/webkit.ts'

const HOME = 'Oroar du dig för ett barn?'
const DESCRIPTION = 'Noel har ett bältesformat blåmärke på ryggen. Han visade det vid vilan.'
const CHILDS_WORDS = 'Pappa blev arg och tog bältet.'

const engines = [
  { name: 'WebKit', hands: webKitHands },
  { name: 'Firefox', hands: firefoxHands },
]

describe.each(engines)('$name', ({ hands }) => {
  let server: AppServer
  let tablet: Pilot
  let intake: Pilot | undefined

  beforeAll(async () => {
    server = await startServer({ certificate: throwAwayCertificate() })
    tablet = createPilot(await hands())
  })

  afterAll(async () => {
    await tablet?.close()
    await intake?.close()
    await server?.stop()
  })

  const samira = () => getPerson(server, 'Samira Ekholt')

  test('the tablet is coupled by its link, and four words open it', async () => {
    await enrolWith(tablet, server, 'Surfplatta 1, Tallkotten')
    await tablet.photograph('las')
    await unlockWith(tablet, samira())
    await tablet.see(HOME)
    await tablet.see('Allt är skickat')
    await tablet.photograph('hem')
  })

  test('a suspicion sets the guardian lock', async () => {
    await tablet.press('link', 'Skriv en orosanmälan')
    await tablet.choose('Är barnet i fara eller behöver skydd i dag?', 'Nej')
    await tablet.choose('Misstänker du våld, övergrepp, hot eller hedersförtryck?', 'Ja')
    await tablet.choose('Vad misstänker du?', 'Våld mot barnet hemma')
    await tablet.see('Bara socialtjänsten kan häva spärren.')
    await tablet.write('När och av vem hämtas barnet?', '16.00')
    await tablet.photograph('skydd')
    await tablet.press('link', 'Nästa: Barnet')
    await tablet.write('Barnets namn', 'Noel Sandvret')
    await tablet.write('Personnummer eller födelsedatum', '20210902-9815')
    await tablet.choose('Har barnet skyddade personuppgifter?', 'Nej')
    await tablet.choose('Var är barnet folkbokfört?', 'Jag vet kommunen')
    await tablet.choose('Kommun', 'Lindhaga')
    await tablet.choose('Stadsdel', 'Ekdalen')
    await tablet.see('Anmälan går till Ekdalens mottagning.')
    await tablet.see('Sparat på surfplattan')
    await tablet.photograph('barnet')
  })

  test('with the server gone it starts anew, with every word, at the same step', async () => {
    await tablet.run(isReadyForOffline)
    await server.stop()
    await tablet.reload()
    await unlockWith(tablet, samira())
    expect(await tablet.read('Barnets namn')).toBe('Noel Sandvret')
    await tablet.see('Ingen uppkoppling')
    await tablet.press('link', 'Nästa: Det du har sett och hört')
  })

  test('Dölj covers what is being written, and six digits lead back to every word', async () => {
    await tablet.write('Oron i en mening', 'Noel har ett blåmärke.')
    await tablet.write('Det här har hänt', DESCRIPTION)
    await tablet.write('Barnets egna ord', CHILDS_WORDS)
    await tablet.press('button', 'Dölj')
    await tablet.see('Vem är du?')
    expect(await tablet.run(() => document.documentElement.outerHTML)).not.toContain('blåmärke')
    await tablet.photograph('las-dold')
    await resumeWith(tablet, samira())
    expect(await tablet.read('Det här har hänt')).toBe(DESCRIPTION)
    expect(await tablet.read('Barnets egna ord')).toBe(CHILDS_WORDS)
    await tablet.photograph('sett-hort')
  })

  test('sending without the server says Klar, never Skickad', async () => {
    await tablet.press('link', 'Nästa: Bakgrund')
    await tablet.press('link', 'Nästa: Vårdnadshavarna')
    const question = 'Vet vårdnadshavarna om anmälan?'
    await tablet.choose(question, 'De ska inte få veta, eller jag vet inte')
    await tablet.press('link', 'Nästa: Du och ditt arbete')
    await tablet.press('link', 'Nästa: Granska och skicka')
    await tablet.see('Familjen får inte veta något nu.')
    await tablet.photograph('granska')
    await tablet.press('button', 'Skicka ändå')
    await tablet.see('Klar. Inte skickad än.')
    await tablet.photograph('kvitto-ko')
  })

  test('the server comes back, and has it', async () => {
    await server.restart()
    await tablet.run(tryNow)
    await tablet.see('Ingen har öppnat den än.')
    await tablet.photograph('kvitto-skickad')
  })

  test('the intake reads it and answers, in the same engine', async () => {
    intake = createPilot(await hands())
    await enrolWith(intake, server, 'Mottagningens dator')
    await unlockWith(intake, getPerson(server, 'Jonna Falk'))
    await intake.see('Inkorg')
    await intake.press('link', 'Barn N.S.')
    await intake.see(DESCRIPTION)
    await intake.see(CHILDS_WORDS)
    await intake.photograph('brev')
    await intake.write('Vem är kontakt?', 'Viktor Hallin')
    await intake.write('Telefon', '08-465 004 21')
    await intake.press('button', 'Skicka bekräftelsen')
    await intake.see('Anmälaren ser: Viktor Hallin, 08-465 004 21.')
    await intake.see('Allt är skickat')
  })

  test('the reporter sees that it was read, by whom, and the number', async () => {
    await tablet.run(tryNow)
    await tablet.see('Tack. Socialtjänsten har läst anmälan.')
    await tablet.see('Viktor Hallin, 08-465 004 21')
    await tablet.photograph('kvitto-mottagen')
  })
})

/** The service worker has the whole app. */
async function isReadyForOffline(): Promise<void> {
  await navigator.serviceWorker.ready
}

/** The page tries again by itself, later and later; a network that comes back is a sign. */
function tryNow(): void {
  window.dispatchEvent(new Event('online'))
}
