// The peer of a cold start: one button by the same library, from the same sort of precache.

import { render } from 'preact'

const root = document.body.appendChild(document.createElement('main'))
render(<button type="button">Trepart</button>, root)
await navigator.serviceWorker.register('/sw.js')
