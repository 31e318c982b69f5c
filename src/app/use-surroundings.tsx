import { useLocation } from 'preact-iso'
import { useMemo, useReducer } from 'preact/hooks'
import type { Surroundings } from '../draft/surroundings.ts'
import { softLock } from './lock.ts'
import { NetChip } from './net-chip.tsx'
import { emergencyNumbers, homePlace } from './numbers.ts'
import { useApp, useDesk, usePack, useTablet } from './tablet-context.ts'
import { askBackgroundSync } from './update.ts'

/** What the app gives to a screen on which one writes. `edition` grows when a draft is exchanged. */
export function useSurroundings(): Surroundings & { readonly edition: number } {
  const { tablet, delivery } = useApp()
  const desk = useDesk()
  const pack = usePack()
  const packs = useTablet((state) => state.packs)
  const names = useTablet((state) => state.names)
  const { route } = useLocation()
  const [edition, reload] = useReducer((count: number) => count + 1, 0)
  const now = tablet.deps.clock.now
  return useMemo(
    () => ({
      desk,
      pack,
      packs,
      place: homePlace(desk.directory()),
      numbers: emergencyNumbers(desk.directory(), pack, now()),
      names,
      now,
      chip: <NetChip />,
      onHide: () => void softLock(tablet),
      onQueued: () => {
        delivery.now()
        /* no await */ void askBackgroundSync()
      },
      onReload: () => reload(undefined),
      go: (path) => route(path),
      edition,
    }),
    [desk, pack, packs, names, edition, tablet, delivery, route, now],
  )
}
