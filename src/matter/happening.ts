// One event of a matter in words. What somebody wrote stands as it was written.

import { unreachable } from '../base/result.ts'
import { dateText } from '../text/days.ts'
import { happeningText } from '../text/happenings.ts'
import { smallGroupText } from '../text/small-group.ts'
import type { MatterEvent } from './record.ts'

export interface Words {
  readonly title: string
  readonly lines: readonly string[]
}

export function happeningOf(event: MatterEvent): Words {
  const { title, lines } = wordsOf(event)
  const by = happeningText.by(event.record.by.name)
  return { title, lines: [...lines.filter((line) => line !== ''), by] }
}

/** What was said in one letter is one thing that happened: each item once, with how it was weighed. */
export function happeningOfAll(disclosures: readonly MatterEvent<'disclosure'>[]): Words {
  const [first] = disclosures
  if (!first) return { title: '', lines: [] }
  const said = disclosures.flatMap(({ record }) => [record.words, record.assessment, record.need])
  const lines = [...new Set(said)].filter((line) => line !== '')
  const { by, events } = happeningText
  return {
    title: events.disclosed(first.record.recipient.name),
    lines: [...lines, by(first.record.by.name)],
  }
}

function wordsOf(event: MatterEvent): Words {
  const text = happeningText.events
  switch (event.kind) {
    case 'protectionAssessment':
      return { title: text.protection[event.record.need], lines: [event.record.grounds] }
    case 'preliminaryDecision': {
      const { decision, decidedOn, grounds } = event.record
      return { title: text.decision[decision], lines: [text.on(dateText(decidedOn)), grounds] }
    }
    case 'preliminaryExtended':
    case 'investigationExtended': {
      const { until, reason } = event.record
      return { title: text[event.kind], lines: [text.until(dateText(until)), reason] }
    }
    case 'investigationClosed': {
      const { outcome, closedOn, grounds } = event.record
      return { title: text.closed[outcome], lines: [text.on(dateText(closedOn)), grounds] }
    }
    case 'assignment':
      return {
        title: text.assignment(event.record.handler.name),
        lines: [text.from(dateText(event.record.from)), ...sheetOf(event.record.sheet)],
      }
    case 'handlerChange':
      return { title: text.handlerChange(event.record.handler), lines: [event.record.phone] }
    case 'caseNumber':
      return { title: text.caseNumber(event.record.number), lines: [] }
    case 'lockChange':
      return {
        title: text.lock[event.record.change],
        lines: [event.record.mayKnow, event.record.reason],
      }
    case 'lockTold':
      return { title: text.lockTold, lines: [event.record.mayKnow] }
    case 'careOrder': {
      const { paragraph, decidedOn, endedOn } = event.record
      const title = endedOn === '' ? text.care(paragraph) : text.careEnded
      return { title, lines: [text.on(dateText(endedOn === '' ? decidedOn : endedOn))] }
    }
    case 'boardDecision':
      return {
        title: text.board(event.record.decidedBy),
        lines: [event.record.what, event.record.toWhom],
      }
    case 'contactNote': {
      const { way, withWhom, on, time, words } = event.record
      return { title: text.contact[way](withWhom), lines: [text.when(dateText(on), time), words] }
    }
    case 'statement': {
      const { provider, answer, words, correction } = event.record
      return { title: text.statement(provider), lines: [words, text.answers[answer], correction] }
    }
    case 'disclosure':
      return {
        title: text.disclosure(event.record.recipient.name),
        lines: [event.record.words, event.record.assessment],
      }
    case 'feedback':
      return { title: text.feedback, lines: event.record.items.map(({ words }) => words) }
    case 'closing':
      return { title: text.closing, lines: [text.on(dateText(event.record.closedOn))] }
    case 'evaluation':
      return { title: text.evaluation, lines: [event.record.words] }
    case 'smallGroup': {
      const { to, members, reason } = event.record
      const title = to === 'all' ? smallGroupText.opened : smallGroupText.closed
      return { title, lines: [members.map(({ name }) => name).join(', '), reason] }
    }
    case 'delegation':
    case 'reads':
    case 'duty':
      // About the unit and no matter of its own: neither is put with one.
      return { title: '', lines: [] }
    default:
      return unreachable(event)
  }
}

function sheetOf(sheet: Extract<MatterEvent, { kind: 'assignment' }>['record']['sheet']) {
  return [sheet.tasks, sheet.meeting, sheet.consents, sheet.promises, sheet.heard]
}
