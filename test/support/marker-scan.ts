// Where a marker can be read: in the files of a folder, in a text, in the requests of a tablet.

import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { joinLogBlocks, unpackTable } from './level-files.ts'
import { createMarkerFinder } from './markers.ts'
import { decodeBase64, unpackSigned, unpackUnsigned, type Member } from './packed-members.ts'
import type { SentRequest } from './requests.ts'

export interface MarkerScan {
  /** Every file below the folder. Each finding as `Local Storage/000003.log: 3 in gzip > UTF-8`. */
  readonly folder: (folder: string) => Promise<FolderReport>
  readonly text: (where: string, text: string) => Promise<string[]>
  readonly requests: (list: readonly SentRequest[]) => Promise<string[]>
}

export interface FolderReport {
  readonly findings: readonly string[]
  readonly files: number
  readonly bytes: number
}

/** A packed text inside base64 inside a packed text is as deep as anybody goes. */
const DEEPEST = 3

export function createMarkerScan(markers: readonly string[]): MarkerScan {
  const find = createMarkerFinder(markers)

  async function scan(where: string, bytes: Buffer, isFile: boolean): Promise<string[]> {
    const counts = new Map<string, Set<string>>()
    const look = async (way: string, content: Buffer, depth: number): Promise<void> => {
      for (const { marker, form } of find(content)) {
        const key = `${way}${form}`
        counts.set(key, (counts.get(key) ?? new Set()).add(marker))
      }
      if (depth >= DEEPEST) return
      const deeper = ({ how, bytes: inside }: Member): Promise<void> =>
        inside.length < 10 ? Promise.resolve() : look(`${way}${how} > `, inside, depth + 1)
      for await (const member of unpackSigned(content)) await deeper(member)
      for (const decoded of decodeBase64(content)) {
        await deeper({ how: 'base64', bytes: decoded })
      }
      // Random bytes seem to be a little brotli or deflate; that need not be followed further.
      if (depth > 0 && !way.endsWith('base64 > ')) return
      for await (const { how, bytes: inside } of unpackUnsigned(content)) {
        await look(`${way}${how} > `, inside, Math.max(depth + 1, DEEPEST - 1))
      }
    }
    await look('', bytes, 0)
    if (isFile) {
      for (const block of unpackTable(bytes)) await look('table > ', block, 1)
      if (where.endsWith('.log')) await look('log > ', joinLogBlocks(bytes), 1)
    }
    return [...counts].map(([way, { size }]) => `${where}: ${size} in ${way}`)
  }

  return {
    async folder(folder) {
      const findings: string[] = []
      let count = 0
      let size = 0
      for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        const bytes = readIfThere(join(folder, path))
        if (bytes === undefined) continue
        count += 1
        size += bytes.length
        // A name of a file is readable too.
        findings.push(...(await scan(`name of ${path}`, Buffer.from(basename(path)), false)))
        findings.push(...(await scan(path, bytes, true)))
      }
      return { findings, files: count, bytes: size }
    },
    text: (where, text) => scan(where, Buffer.from(text), false),
    async requests(list) {
      const findings: string[] = []
      for (const { method, url, headers, body } of list) {
        const where = `${method} ${new URL(url).pathname}`
        const head = Buffer.from(`${url}\n${decodeURIComponent(url)}\n${JSON.stringify(headers)}`)
        findings.push(...(await scan(`${where}, address and headers`, head, false)))
        if (body) findings.push(...(await scan(`${where}, body`, body, false)))
      }
      return findings
    },
  }
}

/** A running browser takes files away while they are read, and has sockets among them. */
function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (['ENOENT', 'EISDIR', 'ENXIO'].includes(code)) return undefined
    throw error
  }
}
