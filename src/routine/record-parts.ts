// What records of a matter are made of: days that exist, and words that are there.

import * as v from 'valibot'
import { isDate } from './is-date.ts'

export const SwedishDay = v.pipe(v.string(), v.check(isDate))
export const DayOrNone = v.pipe(
  v.string(),
  v.check((day) => day === '' || isDate(day)),
)
export const Words = v.pipe(v.string(), v.trim(), v.minLength(1))
