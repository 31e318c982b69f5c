// `import house from 'lucide:house'` gives the shapes of one icon. Read at build time, so that no
// SVG text is ever parsed in the browser (Trusted Types) and only the icons in use are shipped.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Plugin } from 'vite'

type Shapes = Readonly<Record<string, readonly unknown[]>>

const PREFIX = 'lucide:'

export function lucidePlugin(): Plugin {
  let shapes: Shapes | undefined
  return {
    name: 'trepart-lucide',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined
      shapes ??= readShapes()
      const name = id.slice(PREFIX.length + 1)
      const icon = shapes[name]
      if (!icon) this.error(`There is no Lucide icon called ${name}`)
      return `export default ${JSON.stringify(icon)}`
    },
  }
}

function readShapes(): Shapes {
  const file = createRequire(import.meta.url).resolve('lucide-static/icon-nodes.json')
  return JSON.parse(readFileSync(file, 'utf8')) as Shapes
}
