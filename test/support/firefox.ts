import { existsSync } from 'node:fs'
import { launch, type Browser } from 'puppeteer-core'
import type { Hands } from './pilot.ts'

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

export async function firefoxHands(): Promise<Hands> {
  const browser = await launchFirefox()
  const page = await browser.newPage()
  await page.setViewport({ width: 1180, height: 820 })
  return {
    engine: 'firefox',
    open: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    evaluate: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
    clickAt: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    picture: () => page.screenshot(),
    close: () => browser.close(),
  }
}
