// /demo: where a browser becomes one of the demo's devices. Links only; no script, no style.

import { html } from 'hono/html'
import type { DemoDevice, DemoPerson } from './town.ts'

export function demoPage(devices: readonly DemoDevice[], people: readonly DemoPerson[]) {
  return html`<!doctype html>
    <html lang="sv">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>Demo – Trepart</title>
      </head>
      <body>
        <main>
          <h1>Trepart, demo</h1>
          <p>Alla människor och platser är påhittade. Skriv inget riktigt här.</p>
          <h2>Vilken platta ska det här vara?</h2>
          <p>
            Öppna en länk. Webbläsaren blir då den plattan. Vill du vara två: öppna den andra i en
            annan webbläsarprofil.
          </p>
          <ul>
            ${devices.map(
              ({ name, unit, enrolUrl }) =>
                html`<li><a href="${enrolUrl}">${name}</a>, ${unit}</li>`,
            )}
          </ul>
          <h2>Vem kan du vara?</h2>
          <table>
            <thead>
              <tr>
                <th scope="col">Namn</th>
                <th scope="col">Arbete</th>
                <th scope="col">Enhet</th>
                <th scope="col">Fyra ord</th>
                <th scope="col">Kod</th>
              </tr>
            </thead>
            <tbody>
              ${people.map(
                ({ name, role, unit, words, code }) =>
                  html`<tr>
                    <th scope="row">${name}</th>
                    <td>${role}</td>
                    <td>${unit}</td>
                    <td>${words}</td>
                    <td>${code}</td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </main>
      </body>
    </html>`
}
