import { existsSync } from 'node:fs'
import { launch, type Browser } from 'puppeteer-core'

const PLACES = ['/usr/bin/firefox-esr', '/usr/bin/firefox']

export const FIREFOX =
  process.env['FIREFOX'] ?? PLACES.find((path) => existsSync(path)) ?? 'firefox'

export function launchFirefox(): Promise<Browser> {
  if (!existsSync(FIREFOX)) throw new Error('Firefox is missing: apt-get install firefox-esr')
  return launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    headless: true,
    acceptInsecureCerts: true,
  })
}
