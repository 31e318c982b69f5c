// The form of a proposal: on the same draft machinery as those of a matter.

import type { Desk } from '../letters/desk.ts'
import type { MatterForm } from '../matter/form.ts'
import type { RulePack } from '../routine/pack.ts'
import { textOf } from '../routine/text.ts'
import { improvementText as words } from '../text/improvement.ts'
import { sealImprovement } from './improvement.ts'

export function improvementForm(desk: Desk, pack: RulePack): MatterForm {
  const { kind } = desk.directory().home
  const isSocial = kind === 'socialServices'
  const options = pack.improvementThemes.map((value) => ({
    value,
    label: textOf(pack, value).text,
  }))
  return {
    words,
    first: {},
    notes: [],
    done: [],
    seen: { by: [isSocial ? 'soc' : 'sch'], words: words.seen[isSocial ? 'soc' : 'school'] },
    questions: () => [
      { name: 'theme', kind: 'chips', ...words.theme, options },
      { name: 'words', kind: 'area', ...words.words },
    ],
    day: () => 'theme',
    seal: ({ theme = '', words: said = '' }) => sealImprovement(desk, { theme, words: said }),
  }
}
