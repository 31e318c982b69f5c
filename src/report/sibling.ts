// Two reports about two children of one family know each other by their ids alone: the report's id
// follows from the sibling's row, and in it the first child's row from the first report's id. So
// neither a double tap, nor a kill, nor another tablet can begin a second report for one row.

import * as v from 'valibot'
import { idSchema } from '../base/id.ts'
import type { Desk } from '../letters/desk.ts'
import { findSent, listReportDrafts } from './repository.ts'

const RowId = idSchema('i')

/** Undefined for a row whose id no tablet has made. */
export function siblingReportId(row: string): string | undefined {
  return v.is(RowId, row) ? row.replace(/^i_/, 'r_') : undefined
}

export function siblingRowId(rec: string): string {
  return rec.replace(/^r_/, 'i_')
}

/** It is being written or has been sent; what was tidied away is not there. */
export function hasReport(desk: Desk, rec: string): boolean {
  return findSent(desk, rec) !== undefined || listReportDrafts(desk).some(({ id }) => id === rec)
}
