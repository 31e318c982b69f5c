// A disk that is full, fails, or takes nothing at all. It is nobody's bug and it passes: requests are
// answered with *later*, and whoever runs the server is told what to do.

export type DiskFault = 'disk-full' | 'disk-error' | 'not-writable'

/** SQLite's result codes (sqlite.org/rescode.html), without the byte that refines them. */
const SQLITE: { readonly [code: number]: DiskFault } = {
  8: 'not-writable',
  // Also for the last pages of a disk that is nearly full, where it shares memory through a file.
  10: 'disk-error',
  13: 'disk-full',
  14: 'not-writable',
}

const SYSTEM: { readonly [code: string]: DiskFault } = {
  EACCES: 'not-writable',
  EDQUOT: 'disk-full',
  EIO: 'disk-error',
  ENOSPC: 'disk-full',
  EPERM: 'not-writable',
  EROFS: 'not-writable',
}

/** What the disk refused; undefined for any other error. */
export function diskFaultOf(error: unknown): DiskFault | undefined {
  if (!(error instanceof Error)) return undefined
  if ('errcode' in error && typeof error.errcode === 'number') return SQLITE[error.errcode & 0xff]
  return 'code' in error && typeof error.code === 'string' ? SYSTEM[error.code] : undefined
}
