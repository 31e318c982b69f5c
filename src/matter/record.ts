// A matter (ärende) is a report that came to this unit and the events about it. Each event is a
// final letter; what is true now is a fold over them (fold.ts).

import type * as v from 'valibot'
import type { Filed } from '../letters/filed.ts'
import type { Role } from '../protocol/unit-log.ts'
import { EvaluationRecord } from '../report/evaluation-record.ts'
import { FeedbackRecord, HandlerChangeRecord, LockToldRecord } from '../report/told-record.ts'
import { ClosingRecord } from './closing-record.ts'
import {
  BoardDecisionRecord,
  CareOrderRecord,
  DelegationRecord,
  InvestigationClosedRecord,
  InvestigationExtendedRecord,
  PreliminaryDecisionRecord,
  PreliminaryExtendedRecord,
  ProtectionAssessmentRecord,
} from './decision-record.ts'
import { DisclosureRecord } from './disclosure-record.ts'
import {
  AssignmentRecord,
  CaseNumberRecord,
  ContactNoteRecord,
  DutyRecord,
  LockChangeRecord,
  ReadsRecord,
  SmallGroupRecord,
  StatementRecord,
} from './handling-record.ts'

export const MATTER_RECORDS = {
  protectionAssessment: ProtectionAssessmentRecord,
  preliminaryDecision: PreliminaryDecisionRecord,
  preliminaryExtended: PreliminaryExtendedRecord,
  investigationExtended: InvestigationExtendedRecord,
  investigationClosed: InvestigationClosedRecord,
  delegation: DelegationRecord,
  assignment: AssignmentRecord,
  caseNumber: CaseNumberRecord,
  lockChange: LockChangeRecord,
  careOrder: CareOrderRecord,
  boardDecision: BoardDecisionRecord,
  contactNote: ContactNoteRecord,
  statement: StatementRecord,
  disclosure: DisclosureRecord,
  evaluation: EvaluationRecord,
  reads: ReadsRecord,
  duty: DutyRecord,
  feedback: FeedbackRecord,
  handlerChange: HandlerChangeRecord,
  lockTold: LockToldRecord,
  closing: ClosingRecord,
  smallGroup: SmallGroupRecord,
}

export type MatterKind = keyof typeof MATTER_RECORDS
export const MATTER_KINDS = Object.keys(MATTER_RECORDS) as readonly MatterKind[]

export type MatterRecord<K extends MatterKind> = v.InferOutput<(typeof MATTER_RECORDS)[K]>

/** What its writer gives: who and when is added as it is written. */
export type MatterWords<K extends MatterKind> = Omit<MatterRecord<K>, 'by' | 'writtenAt'>

interface EventOf<K extends MatterKind> extends Filed<K, MatterRecord<K>> {
  readonly role: Role | ''
}

export type MatterEvent<K extends MatterKind = MatterKind> = { [T in K]: EventOf<T> }[K]

/** Go to the reporter as well. All the rest stays in the group. */
export const TOLD: readonly MatterKind[] = ['feedback', 'handlerChange', 'lockTold']
