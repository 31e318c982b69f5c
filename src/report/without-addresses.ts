// Protected identity (DOM D14): what was typed before the question was answered must not be sent.

import type { Report } from './record.ts'

export function withoutAddresses(report: Report): Report {
  if (report.protectedIdentity !== 'yes') return report
  return {
    ...report,
    childAddress: '',
    childPhone: '',
    guardians: report.guardians.map((guardian) => ({ ...guardian, address: '', phone: '' })),
  }
}
