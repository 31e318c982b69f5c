// What the server says to those who run it. The only Swedish outside the app.

import type { DiskFault } from './disk-fault.ts'
import type { ListenError } from './listen.ts'
import type { DataError } from './open-data.ts'
import type { SettingsError } from './settings.ts'

export function settingsMessage({ kind, name }: SettingsError): string {
  switch (kind) {
    case 'not-a-port':
      return `${name} ska vara ett tal mellan 0 och 65535.`
    case 'not-an-origin':
      return `${name} ska vara en adress som https://trepart.exempel.se, utan snedstreck på slutet.`
    case 'not-an-address':
      return `${name} ska vara en eller flera IP-adresser med komma emellan, som 10.0.0.5.`
    case 'tls-incomplete':
      return 'TLS_CERT och TLS_KEY hör ihop: ange båda eller ingen.'
    case 'not-readable':
      return `Filen som ${name} pekar på går inte att läsa.`
    case 'too-short':
      return `${name} ska vara minst 20 tecken.`
    case 'not-built':
      return `${name} stöds inte än: den här versionen sparar i SQLite i DATA_DIR.`
  }
}

export function listenMessage({ kind }: ListenError, port: number): string {
  switch (kind) {
    case 'port-taken':
      return `Port ${port} används redan. Stäng det andra programmet eller välj en annan PORT.`
    case 'bad-certificate':
      return 'Certifikatet i TLS_CERT och TLS_KEY går inte att använda.'
    case 'wrong-key':
      return 'Nyckeln i TLS_KEY hör inte till certifikatet i TLS_CERT. Ange två filer som hör ihop.'
    case 'expired':
      return 'Certifikatet i TLS_CERT har gått ut. Förnya det och starta igen.'
    case 'not-yet-valid':
      return 'Certifikatet i TLS_CERT gäller inte än. Kontrollera datorns klocka.'
    case 'no-listener':
      return `Servern kan inte lyssna på port ${port}. Kontrollera HOST och PORT.`
  }
}

export function dataMessage({ kind }: DataError, folder: string): string {
  switch (kind) {
    case 'folder-taken':
      return `En annan server använder redan datamappen ${folder}. Bara en server i taget.`
    case 'folder-unusable':
      return `Datamappen ${folder} går inte att använda. Kontrollera DATA_DIR och rättigheterna.`
    case 'disk-full':
      return `Disken med datamappen ${folder} är full. Frigör utrymme och starta igen.`
    case 'disk-error':
      return `Disken med datamappen ${folder} svarar med fel. Kontrollera att den är hel och har plats kvar.`
    case 'not-writable':
      return `Servern kan inte skriva i datamappen ${folder}. Ge dess användare skrivrätt, eller välj en annan DATA_DIR.`
    case 'receipt-key-lost':
      return `Filen receipt-key i ${folder} hör inte till databasen. Hämta den ur säkerhetskopian.`
  }
}

/** While the server runs: for the console, and for whoever looks at the answer. */
export function diskMessage(fault: DiskFault): string {
  return `${DISKS[fault]} Inget tas emot förrän det är åtgärdat. Det som väntar ligger kvar på plattorna.`
}

const DISKS: Readonly<Record<DiskFault, string>> = {
  'disk-full': 'Serverns disk är full.',
  'disk-error': 'Serverns disk svarar med fel eller är nästan full.',
  'not-writable': 'Servern får inte skriva i datamappen.',
}

export function running(origin: string, folder: string): string {
  return `Trepart körs på ${origin}. Data ligger i ${folder}.`
}

export const NOT_BUILT = 'Appen är inte byggd än. Kör npm run build och starta om servern.'

export const RESTORED =
  'Databasen är märkt som återställd. Surfplattorna skickar igen det som saknas, och säger till.'

export function firstRun(tokenFile: string | undefined, origin: string): string {
  const place = tokenFile ? `i filen ${tokenFile}` : 'i inställningen SETUP_TOKEN'
  return [
    '',
    'Det här saknas: ingen organisation är upplagd än.',
    `Den som lägger upp en organisation på ${origin} behöver startkoden.`,
    `Startkoden står ${place}. Visa den bara för den som ska göra det.`,
    'Skriv ut återställningsnyckeln när organisationen är upplagd. Den finns bara på papper.',
    '',
  ].join('\n')
}
