// A disk of its own that can be filled, emptied and made read-only: a file system in memory.

import { execFileSync } from 'node:child_process'
import { closeSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { tempFolder } from './temp-folder.ts'

export interface SmallDisk {
  readonly folder: string
  /** Leaves about this many bytes free. */
  readonly fill: (left: number) => void
  readonly free: () => void
  readonly readOnly: (on: boolean) => void
  readonly release: () => void
}

/** Undefined where one may not mount: that takes root, and not every root may. */
export function mountSmallDisk(megabytes: number): SmallDisk | undefined {
  const folder = tempFolder('disk')
  const mount = (...options: string[]) => execFileSync('mount', options, { stdio: 'ignore' })
  try {
    mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'trepart', folder)
  } catch {
    return undefined
  }
  const release = (): void => {
    process.off('exit', release)
    execFileSync('umount', ['--lazy', folder], { stdio: 'ignore' })
  }
  process.once('exit', release)
  const ballast = join(folder, 'ballast')
  return {
    folder,
    fill: (left) => fillWith(ballast, folder, left),
    free: () => rmSync(ballast, { force: true }),
    readOnly: (on) => void mount('-o', `remount,${on ? 'ro' : 'rw'}`, folder),
    release,
  }
}

function fillWith(ballast: string, folder: string, left: number): void {
  const handle = openSync(ballast, 'w')
  const { bavail, bsize } = statfsSync(folder)
  writeSync(handle, Buffer.alloc(Math.max(0, bavail * bsize - left)))
  closeSync(handle)
}
