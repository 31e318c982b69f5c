import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { joinLogBlocks, unpackSnappy } from './support/level-files.ts'
import { createMarkerScan } from './support/marker-scan.ts'
import { createMarkers } from './support/markers.ts'
import { tempFolder } from './support/temp-folder.ts'

const markers = createMarkers()
const prose = markers.prose()
const scan = createMarkerScan(markers.taken)
const noise = Buffer.from(Array.from({ length: 4000 }, (_, n) => (n * n * 31 + (n >> 3)) & 255))

/** What the scanner finds in a folder where these bytes lie in the middle of noise. */
async function findingsIn(planted: Buffer, name = 'blob'): Promise<readonly string[]> {
  const folder = tempFolder('scan')
  mkdirSync(join(folder, 'deep/er'), { recursive: true })
  writeFileSync(join(folder, 'deep/er', name), Buffer.concat([noise, planted, noise]))
  return (await scan.folder(folder)).findings
}

describe('the marker scan finds', () => {
  const wide = Buffer.from(prose, 'utf16le')
  test.each([
    ['plain text', Buffer.from(prose), 'UTF-8'],
    ['capitals', Buffer.from(prose.toUpperCase()), 'UTF-8'],
    ['UTF-16', wide, 'UTF-16'],
    ['UTF-16 with the bytes the other way', Buffer.from(wide).swap16(), 'UTF-16'],
    ['hex', Buffer.from(Buffer.from(prose).toString('hex')), 'hex'],
    ['base64 of UTF-16', Buffer.from(wide.toString('base64')), 'base64 of UTF-16'],
    ['a gzip member', gzipSync(prose), 'gzip > UTF-8'],
    ['a zlib stream at each level', deflateSync(prose, { level: 1 }), 'zlib > UTF-8'],
    ['the beginning of a torn gzip member', gzipSync(prose).subarray(0, -20), 'gzip > UTF-8'],
    ['gzip in gzip', gzipSync(gzipSync(prose)), 'gzip > gzip > UTF-8'],
  ])('%s', async (_, planted, form) => {
    const [finding = ''] = await findingsIn(planted)
    expect(finding).toMatch(new RegExp(`^deep/er/blob: [34] in ${form}$`))
  })

  test.each(['base64', 'base64url'] as const)('%s wherever the text begins in it', async (kind) => {
    for (const before of ['', 'å', 'a', 'ab', 'abcd']) {
      const encoded = Buffer.from(`${before}${prose}`).toString(kind)
      expect(await findingsIn(Buffer.from(encoded))).toEqual(['deep/er/blob: 4 in base64'])
    }
  })

  test('a packed text in a base64 field of a body', async () => {
    const body = JSON.stringify({ env: brotliCompressSync(prose.repeat(3)).toString('base64url') })
    const list = [
      { url: 'http://localhost/v1/push', method: 'POST', headers: {}, body: Buffer.from(body) },
    ]
    const found = await scan.requests(list.map((one) => ({ ...one, by: 'page' as const })))
    expect(found).toEqual(['POST /v1/push, body: 4 in base64 > brotli > UTF-8'])
  })

  test('an address, its headers, and the name of a file', async () => {
    const [marker = ''] = markers.taken
    const request = { method: 'GET', body: undefined, by: 'page' as const }
    const inAddress = { ...request, url: `http://localhost/?q=${marker}`, headers: {} }
    const inHeader = { ...request, url: 'http://localhost/', headers: { cookie: marker } }
    expect(await scan.requests([inAddress, inHeader])).toHaveLength(2)
    expect(await findingsIn(Buffer.alloc(0), `${marker}.bin`)).toHaveLength(1)
  })

  test.each([
    ['brotli', brotliCompressSync(prose)],
    ['deflate', deflateRawSync(prose)],
  ])('a whole file of %s, and one in an entry of a cache', async (how, packed) => {
    const folder = tempFolder('scan')
    writeFileSync(join(folder, 'whole'), packed)
    const head = Buffer.alloc(24)
    Buffer.from('305c72a71b6dfbfc', 'hex').copy(head)
    head.writeUInt32LE(3, 12)
    const end = Buffer.from('d8410d97456ffaf4', 'hex')
    writeFileSync(
      join(folder, 'entry_0'),
      Buffer.concat([head, Buffer.from('key'), packed, end, Buffer.alloc(16)]),
    )
    const { findings } = await scan.folder(folder)
    expect(findings.toSorted()).toEqual([
      `entry_0: 4 in ${how} > UTF-8`,
      `whole: 4 in ${how} > UTF-8`,
    ])
  })

  test('what LevelDB packs with Snappy, also where a copy breaks the text', async () => {
    const [marker = ''] = markers.taken
    // A length, `Zq` and four letters, the same four once more by a copy, the rest.
    const piece = (text: string) => [(text.length - 1) << 2, ...Buffer.from(text)]
    const packed = Buffer.from([
      16,
      ...piece(`Zq${marker.slice(2, 6)}`),
      0b00000001,
      4,
      ...piece(marker.slice(6)),
    ])
    expect(unpackSnappy(packed).toString()).toBe(
      `Zq${marker.slice(2, 6)}${marker.slice(2, 6)}${marker.slice(6)}`,
    )
    const sign = Buffer.from([0xff, 0x11, 0x02])
    const [found = ''] = await findingsIn(Buffer.concat([sign, packed]))
    expect(found).toBe('deep/er/blob: 1 in snappy > UTF-8')
  })

  test('what lies across the seam of a log', () => {
    const log = Buffer.alloc(32_768 + 200)
    const [marker = ''] = markers.taken
    const text = Buffer.from(`${'.'.repeat(32_768 - 7 - 6)}${marker}`)
    log.writeUInt16LE(32_768 - 7, 4)
    text.copy(log, 7, 0, 32_768 - 7)
    log.writeUInt16LE(text.length - (32_768 - 7), 32_768 + 4)
    text.copy(log, 32_768 + 7, 32_768 - 7)
    expect(log.includes(marker)).toBe(false)
    expect(joinLogBlocks(log).includes(marker)).toBe(true)
  })
})

test('the marker scan is silent about noise, and about markers of another supply', async () => {
  expect(await findingsIn(Buffer.from(createMarkers().prose()))).toEqual([])
})

test('two hundred markers are two hundred different words', () => {
  const supply = createMarkers()
  while (supply.taken.length < 200) supply.prose()
  expect(new Set(supply.taken).size).toBe(supply.taken.length)
  for (const marker of supply.taken) expect(marker).toMatch(/^Zq[a-z]{10}$/)
})
