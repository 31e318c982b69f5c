// Consultations as their author finds them.

import type { Draft } from '../draft/draft.ts'
import { listDrafts } from '../draft/draft-repository.ts'
import type { Desk } from '../letters/desk.ts'
import { isDue, readConsultation } from './record.ts'

/** Newest first. */
export function listConsultations(desk: Desk): readonly Draft[] {
  return listDrafts(desk).filter(({ of }) => of === 'consultation')
}

/** Those whose own follow-up date has come; `today` is a Swedish date. */
export function listDueConsultations(desk: Desk, today: string): readonly Draft[] {
  return listConsultations(desk).filter(({ content }) => isDue(readConsultation(content), today))
}
