// One line of what has been written in a matter: its day, who wrote it, and what.

import { swedishDate } from '../routine/swedish-time.ts'
import { dateText } from '../text/days.ts'
import { matterFormText } from '../text/matter-forms.ts'
import type { MatterEvent } from './record.ts'

export function entryText({ record }: MatterEvent, words: string): string {
  return matterFormText.entry(dateText(swedishDate(record.writtenAt)), record.by.name, words)
}
