// Which release this is; package.json is the one place that says it.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'

const file = join(import.meta.dirname, '../package.json')
const manifest = v.parse(v.object({ version: v.string() }), JSON.parse(readFileSync(file, 'utf8')))

export const RELEASE = manifest.version
