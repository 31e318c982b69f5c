// The tablet and its desk, within reach of every screen.

import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Desk } from '../letters/desk.ts'
import { localFor } from '../routine/load-pack.ts'
import type { LocalRoutinePack } from '../routine/local-routine.ts'
import type { RulePack } from '../routine/pack.ts'
import { swedishDate } from '../routine/swedish-time.ts'
import type { Announcer } from '../ui/announcer.ts'
import { useStore } from '../ui/use-store.ts'
import type { Delivery } from './delivery.ts'
import { packToday } from './packs.ts'
import type { Tablet, TabletState } from './tablet.ts'

export interface AppContext {
  readonly tablet: Tablet
  readonly delivery: Delivery
  readonly announcer: Announcer
}

const Context = createContext<AppContext | undefined>(undefined)
export const AppProvider = Context.Provider

export function useApp(): AppContext {
  const context = useContext(Context)
  if (!context) throw new Error('A screen is only drawn inside the app')
  return context
}

export function useTablet<T>(select: (state: TabletState) => T): T {
  return useStore(useApp().tablet.store, select)
}

/** The unlocked person's desk. Only screens behind the lock ask for it. */
export function useDesk(): Desk {
  const phase = useTablet((state) => state.phase)
  if (phase.kind !== 'open') throw new Error('This screen stands behind the lock')
  return phase.desk
}

/** Undefined until a pack has been fetched: writing works without, rules and texts then are few. */
export function usePack(): RulePack | undefined {
  useTablet((state) => state.packs)
  return packToday(useApp().tablet)
}

/** What is done at the tablet's own unit besides the law, today. */
export function useLocalPack(): LocalRoutinePack | undefined {
  const packs = useTablet((state) => state.localPacks)
  const unit = useTablet(({ device }) => device?.unit ?? '')
  return localFor(packs, swedishDate(useApp().tablet.deps.clock.now()), unit)
}
