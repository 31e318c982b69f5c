// A checklist to read through: what has been answered, in the order of the page. Pure.

import type { RulePack } from '../routine/pack.ts'
import { textOf } from '../routine/text.ts'
import { consentText } from '../text/consent.ts'
import type { ConsentChecklist, Line } from './checklist.ts'

export interface ConsentAnswer {
  readonly label: string
  readonly value: string
}

const { fields, sections, roles, manners } = consentText

export function listConsentAnswers(
  consent: ConsentChecklist,
  pack: RulePack | undefined,
): readonly ConsentAnswer[] {
  const text = (name: TextName) => ({ label: fields[name].label, value: consent[name].trim() })
  const { holders, recipients, topics, manner, checklist } = consent
  const points = pack?.consentChecklist.filter((key) => checklist.includes(key)) ?? []
  const answers = [
    text('childName'),
    { label: sections.who, value: holders.map(holderLine).join('\n') },
    text('disclosingAuthority'),
    { label: sections.to, value: joined(recipients) },
    { label: sections.what, value: joined(topics) },
    text('excluded'),
    text('purpose'),
    text('validUntil'),
    { label: fields.manner.label, value: manner && manners[manner] },
    {
      label: sections.checklist,
      value: pack ? points.map((key) => textOf(pack, key).text).join('\n') : '',
    },
    text('note'),
  ]
  return answers.filter(({ value }) => value !== '')
}

type TextName = Exclude<keyof typeof fields, 'manner' | 'checklist'>

function holderLine({ name, role }: ConsentChecklist['holders'][number]): string {
  return [name, role && roles[role]].filter((part) => part !== '').join(', ')
}

function joined(lines: readonly Line[]): string {
  return lines.map(({ text }) => text.trim()).join('\n')
}
