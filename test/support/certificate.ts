// WebKit drops Secure cookies on http, so its journeys run on https, with a certificate for a day.

import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { tempFolder } from './temp-folder.ts'

export interface Certificate {
  readonly certFile: string
  readonly keyFile: string
}

export function throwAwayCertificate(): Certificate {
  const folder = tempFolder('certificate')
  const certFile = join(folder, 'cert.pem')
  const keyFile = join(folder, 'key.pem')
  const names = 'subjectAltName=DNS:localhost,IP:127.0.0.1'
  const request = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1']
  const content = ['-nodes', '-days', '1', '-subj', '/CN=localhost', '-addext', names]
  const files = ['-keyout', keyFile, '-out', certFile]
  execFileSync('openssl', [...request, ...content, ...files], { stdio: 'ignore' })
  return { certFile, keyFile }
}
