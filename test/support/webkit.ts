// WebKitGTK stands in for Safari. It has no headless mode, so each run gets its own Xvfb.

import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver'
import { freePort, waitForPort } from './free-port.ts'
import type { Hands } from './pilot.ts'

export const MINI_BROWSER = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser'

export interface WebKit {
  readonly driver: WebDriver
  readonly close: () => Promise<void>
}

/** Nothing survives it: an automated WebKitGTK is a private session. */
export async function launchWebKit(size = '1024x1366'): Promise<WebKit> {
  if (!existsSync(MINI_BROWSER)) {
    throw new Error(
      'WebKitGTK is missing: apt-get install webkit2gtk-driver libwebkit2gtk-4.1-0 xvfb',
    )
  }
  // It chooses its own display: a fixed one leaves a lock behind when it is killed.
  const xvfb = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  )
  const display = await displayOf(xvfb)
  const port = await freePort()
  const webDriver = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: display,
      NO_AT_BRIDGE: '1',
      GTK_A11Y: 'none',
      GDK_BACKEND: 'x11',
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
  })
  await waitForPort(port)
  const driver = await new Builder()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities(
      new Capabilities({
        browserName: 'MiniBrowser',
        acceptInsecureCerts: true,
        'webkitgtk:browserOptions': { binary: MINI_BROWSER, args: ['--automation'] },
      }),
    )
    .build()
  return {
    driver,
    close: async () => {
      // A browser that has died already is closed.
      await driver.quit().catch(() => undefined)
      await end(webDriver)
      await end(xvfb)
    },
  }
}

export async function webKitHands(): Promise<Hands> {
  const { driver, close } = await launchWebKit('1400x1000')
  // The window has a bar of its own: as high as the page of the others together with that.
  await driver.manage().window().setRect({ x: 0, y: 0, width: 1180, height: 860 })
  return {
    engine: 'webkit',
    open: (url) => driver.get(url),
    reload: () => driver.navigate().refresh(),
    evaluate: (expression) => driver.executeScript(`return ${expression}`),
    clickAt: (x, y) => driver.actions().move({ x, y }).click().perform(),
    type: (text) => driver.actions().sendKeys(text).perform(),
    picture: async () => {
      // What it shows lags behind what it holds, and nothing tells when it has caught up.
      await sleep(400)
      return Buffer.from(await driver.takeScreenshot(), 'base64')
    },
    close,
  }
}

async function displayOf(xvfb: ChildProcess): Promise<string> {
  const channel = xvfb.stdio[3]
  if (channel === null || channel === undefined) throw new Error('Xvfb has no channel to answer on')
  const [number] = await once(channel, 'data')
  return `:${String(number).trim()}`
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.kill('SIGTERM')
  const hard = setTimeout(() => child.kill('SIGKILL'), 2000)
  await exit
  clearTimeout(hard)
}
