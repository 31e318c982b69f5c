// Says which browsers the tests would drive, and unpacks the Chromium from npm if it is that one.
import { existsSync } from 'node:fs'
import { findChromium } from '../test/support/chromium.ts'
import { FIREFOX } from '../test/support/firefox.ts'
import { MINI_BROWSER } from '../test/support/webkit.ts'

const chromium = await findChromium()
console.log(`Chromium  ${chromium.path} (${chromium.origin})`)
console.log(`WebKitGTK ${existsSync(MINI_BROWSER) ? MINI_BROWSER : 'missing'}`)
console.log(`Firefox   ${existsSync(FIREFOX) ? FIREFOX : 'missing'}`)
