// The few settings that belong to the tablet and not to a person. Never a person's words.

import { createStore, get, set } from 'idb-keyval'

export const deviceStore = createStore('trepart-device', 'settings')

export type Theme = 'auto' | 'light' | 'dark'
export type TextSize = 'normal' | 'large' | 'larger'

export interface LookSettings {
  readonly theme: Theme
  readonly textSize: TextSize
}

const DEFAULTS: LookSettings = { theme: 'auto', textSize: 'normal' }

export async function readLook(): Promise<LookSettings> {
  // A browser without storage still has to show the emergency numbers.
  const stored = await get<LookSettings>('look', deviceStore).catch(() => undefined)
  return { ...DEFAULTS, ...stored }
}

export async function saveLook(look: LookSettings): Promise<void> {
  showLook(look)
  await set('look', look, deviceStore)
}

/** Minutes untouched before the screen is covered. Two at the most: only ever shorter (ARCH 5). */
export const IDLE_MINUTES = [1, 2] as const
export type IdleMinutes = (typeof IDLE_MINUTES)[number]

export async function readIdleMinutes(): Promise<IdleMinutes> {
  const stored = await get<number>('idleMinutes', deviceStore).catch(() => undefined)
  return IDLE_MINUTES.find((minutes) => minutes === stored) ?? 2
}

export async function saveIdleMinutes(minutes: IdleMinutes): Promise<void> {
  await set('idleMinutes', minutes, deviceStore)
}

/** The version of the pack that was last looked at here, by whoever it was. */
export async function readRulesRead(): Promise<string | undefined> {
  return get<string>('rulesRead', deviceStore).catch(() => undefined)
}

export async function saveRulesRead(version: string): Promise<void> {
  await set('rulesRead', version, deviceStore)
}

export function showLook({ theme, textSize }: LookSettings): void {
  const { dataset } = document.documentElement
  if (theme === 'auto') delete dataset['theme']
  else dataset['theme'] = theme
  if (textSize === 'normal') delete dataset['text']
  else dataset['text'] = textSize
}
