// The crypto worker as a second entry of the same build: what page and worker both need (hashes,
// schemas, the wire) is then one file, fetched once. Vite's own worker import would build it twice.

import type { Plugin } from 'vite'

const ID = 'virtual:crypto-worker-url'
const ENTRY = 'src/vault/crypto-worker.ts'

/** Resolves `virtual:crypto-worker-url` to the address of the worker's file. */
export function cryptoWorkerPlugin(): Plugin {
  let building = false
  return {
    name: 'trepart-crypto-worker',
    configResolved({ command, mode }) {
      building = command === 'build' && mode !== 'test'
    },
    resolveId(id) {
      return id === ID ? `\0${ID}` : undefined
    },
    load(id) {
      if (id !== `\0${ID}`) return undefined
      if (!building) return `export default '/${ENTRY}'`
      const reference = this.emitFile({ type: 'chunk', id: ENTRY, name: 'crypto-worker' })
      return `export default new URL(import.meta.ROLLUP_FILE_URL_${reference}, import.meta.url).pathname`
    },
  }
}
