// Walks the app in an engine that Playwright cannot drive, as a person does: by what stands on the
// screen, with a real pointer and real keys, waiting for what is to come. WebKit and Firefox have
// drivers of their own; only what differs between those is asked of their hands.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findShown, type Role, type Shown } from './find-shown.ts'
import { SCREENS } from './screens.ts'

export interface Hands {
  readonly engine: string
  readonly open: (url: string) => Promise<void>
  readonly reload: () => Promise<void>
  /** What an expression in the page comes to, also when that is a promise. */
  readonly evaluate: <T>(expression: string) => Promise<T>
  readonly clickAt: (x: number, y: number) => Promise<void>
  /** Into what has the focus. */
  readonly type: (text: string) => Promise<void>
  readonly picture: () => Promise<Uint8Array>
  readonly close: () => Promise<void>
}

export interface Pilot extends Pick<Hands, 'open' | 'reload' | 'close'> {
  /** Runs a function in the page. It brings along nothing but what it is given. */
  readonly run: <A extends string[], T>(
    task: (...given: A) => T,
    ...given: A
  ) => Promise<Awaited<T>>
  readonly press: (role: 'button' | 'link', name: string) => Promise<void>
  /** An answer to a question: a radio or a box in its group. */
  readonly choose: (question: string, answer: string) => Promise<void>
  readonly write: (label: string, text: string) => Promise<void>
  /** What stands in a field now. */
  readonly read: (label: string) => Promise<string>
  readonly see: (text: string) => Promise<void>
  readonly seeNoMore: (text: string) => Promise<void>
  readonly photograph: (name: string) => Promise<void>
}

/** As in browser.ts: longer is a fault of ours, also on a loaded machine. */
const PATIENCE_MS = 15_000
const LOOK_EVERY_MS = 50

export function createPilot(hands: Hands): Pilot {
  const { open, reload, close } = hands
  const run: Pilot['run'] = (task, ...given) =>
    hands.evaluate(`(${String(task)})(...${JSON.stringify(given)})`)

  const find = (role: Role, name: string, group = ''): Promise<Shown> =>
    until(`a ${role} "${name}"`, () => run(findShown, role, name, group))

  async function touch(role: Role, name: string, group?: string): Promise<void> {
    const { x, y } = await find(role, name, group)
    await hands.clickAt(x, y)
  }

  const says = async (text: string): Promise<boolean> => (await run(shownText)).includes(text)

  return {
    open,
    reload,
    run,
    close,
    press: touch,

    async choose(question, answer) {
      await touch('choice', answer, question)
      const chosen = async () => (await find('choice', answer, question)).checked
      await until(`the answer "${answer}"`, chosen)
    },

    async write(label, text) {
      await touch('textbox', label)
      await until(`the focus in "${label}"`, () => run(markAll))
      await hands.type(text)
    },

    read: async (label) => (await find('textbox', label)).value,
    see: async (text) => void (await until(`"${text}"`, () => says(text))),
    seeNoMore: async (text) => void (await until(`no "${text}"`, async () => !(await says(text)))),

    async photograph(name) {
      mkdirSync(SCREENS, { recursive: true })
      writeFileSync(join(SCREENS, `${name}-${hands.engine}.png`), await hands.picture())
    },
  }
}

/** The first answer that is something. A page that is being exchanged gives none. */
async function until<T>(what: string, look: () => Promise<T | null | false>): Promise<T> {
  const end = Date.now() + PATIENCE_MS
  let failure: unknown
  while (Date.now() < end) {
    try {
      const found = await look()
      if (found !== null && found !== false) return found
      failure = undefined
    } catch (error) {
      failure = error
    }
    await sleep(LOOK_EVERY_MS)
  }
  throw new Error(`The screen never showed ${what}`, { cause: failure })
}

function shownText(): string {
  return document.body.innerText.replaceAll(/\s+/g, ' ')
}

/** What is typed next replaces what stands there. */
function markAll(): boolean {
  const field = document.activeElement
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return false
  field.select()
  return true
}
