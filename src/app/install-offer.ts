// The browser's own offer to install (Chromium). It is made while the page loads, long before
// anybody has unlocked, so it is kept for the page that shows it.

import { createStore } from 'zustand/vanilla'

interface InstallEvent extends Event {
  readonly prompt: () => Promise<unknown>
}

const offer = createStore<{ readonly event: InstallEvent | undefined }>(() => ({
  event: undefined,
}))

export function keepInstallOffer(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    offer.setState({ event: event as InstallEvent })
  })
  window.addEventListener('appinstalled', () => offer.setState({ event: undefined }))
}

export const installOffer = offer

export function isInstalled(): boolean {
  return matchMedia('(display-mode: standalone)').matches
}
