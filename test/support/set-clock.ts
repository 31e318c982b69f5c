// Loaded into the server's process before the server itself (`node --import`): its clock starts at the
// moment that a file names, and goes on from there. See server-time.ts.

import { readFileSync } from 'node:fs'

const now = Date.now.bind(Date)
const ahead = Date.parse(readFileSync(String(process.env['CLOCK_FILE']), 'utf8')) - now()
Date.now = () => now() + ahead
