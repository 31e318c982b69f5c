// A lazy import without Vite's own loader around it, which fetches stylesheets and modules ahead. Ours
// has one stylesheet, and everything lies in the precache.

import type { Plugin } from 'vite'

const LOADER = '\0vite/preload-helper.js'

export function plainImportPlugin(): Plugin {
  return {
    name: 'plain-import',
    enforce: 'pre',
    load: (id) => (id === LOADER ? 'export const __vitePreload = (load) => load()' : null),
  }
}
