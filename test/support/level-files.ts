// What Chromium's LevelDB (IndexedDB, local and session storage) holds: tables are packed with
// Snappy, logs have a seam every 32 KiB, and a marker may lie across either.

const TABLE_END = Buffer.from('57fb808b247547db', 'hex')
const LOG_BLOCK = 32_768
const LOG_HEAD = 7
const MOST_BYTES = 64 * 1024 * 1024

/** The values of a log without the seams between its blocks. */
export function joinLogBlocks(log: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let block = 0; block < log.length; block += LOG_BLOCK) {
    const end = Math.min(block + LOG_BLOCK, log.length)
    let at = block
    while (at + LOG_HEAD < end) {
      const length = log.readUInt16LE(at + 4)
      parts.push(log.subarray(at + LOG_HEAD, Math.min(at + LOG_HEAD + length, end)))
      // The rest of a block that is preallocated is zeros.
      if (length === 0) break
      at += LOG_HEAD + length
    }
  }
  return Buffer.concat(parts)
}

/** The unpacked blocks of a table; none where the file is no table or is torn. */
export function unpackTable(table: Buffer): readonly Buffer[] {
  if (table.length < 48 || !table.subarray(-8).equals(TABLE_END)) return []
  const footer = createReader(table.subarray(-48))
  // The first of the two handles belongs to the filters.
  footer.varint()
  footer.varint()
  const index = readBlock(table, footer.varint(), footer.varint())
  return [index, ...handlesIn(index).map(({ offset, size }) => readBlock(table, offset, size))]
}

function readBlock(table: Buffer, offset: number, size: number): Buffer {
  const block = table.subarray(offset, offset + size)
  return table[offset + size] === 1 ? unpackSnappy(block) : block
}

function handlesIn(index: Buffer): { offset: number; size: number }[] {
  const restarts = index.length < 4 ? 0 : index.readUInt32LE(index.length - 4)
  const reader = createReader(index.subarray(0, Math.max(0, index.length - 4 * (restarts + 1))))
  const handles: { offset: number; size: number }[] = []
  while (reader.more()) {
    reader.varint()
    const keyLength = reader.varint()
    const valueLength = reader.varint()
    reader.skip(keyLength)
    const value = createReader(reader.skip(valueLength))
    handles.push({ offset: value.varint(), size: value.varint() })
  }
  return handles
}

/** As far as it can be unpacked: what came before a fault counts too. */
export function unpackSnappy(packed: Buffer): Buffer {
  const reader = createReader(packed)
  const length = reader.varint()
  if (length > MOST_BYTES) return Buffer.alloc(0)
  const out = Buffer.alloc(length)
  let at = 0
  while (reader.more() && at < length) {
    const tag = reader.byte()
    const kind = tag & 3
    if (kind === 0) {
      const short = tag >> 2
      const bytes = reader.skip((short < 60 ? short : reader.uint(short - 59)) + 1)
      at += bytes.copy(out, at)
      continue
    }
    const count = kind === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1
    const high = kind === 1 ? (tag >> 5) << 8 : 0
    const back = high | reader.uint(kind === 3 ? 4 : kind)
    if (back === 0 || back > at) break
    // A copy may reach into what it writes itself.
    for (let n = 0; n < count && at < length; n += 1, at += 1) out[at] = out[at - back] ?? 0
  }
  return out.subarray(0, at)
}

function createReader(bytes: Buffer) {
  let at = 0
  const byte = (): number => bytes[at++] ?? 0
  const uint = (count: number): number => {
    let value = 0
    for (let n = 0; n < count; n += 1) value += byte() * 256 ** n
    return value
  }
  return {
    byte,
    uint,
    more: () => at < bytes.length,
    skip(count: number): Buffer {
      const skipped = bytes.subarray(at, at + count)
      at += count
      return skipped
    },
    varint(): number {
      let value = 0
      for (let shift = 0; shift < 35; shift += 7) {
        const part = byte()
        value += (part & 127) * 2 ** shift
        if (part < 128) return value
      }
      return value
    },
  }
}
