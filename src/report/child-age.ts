// Personal numbers are checked by the library; a wrong check digit is said and never stops anything,
// since children without a number, and numbers heard over a bad line, exist.

import Personnummer from 'personnummer'

export type PersonalNumberCheck =
  | { readonly kind: 'empty' }
  | { readonly kind: 'valid'; readonly born: Date }
  | { readonly kind: 'birth-date'; readonly born: Date }
  | { readonly kind: 'invalid' }

/** A personal or coordination number, or only a birth date `2021-09-02`. */
export function checkPersonalNumber(typed: string): PersonalNumberCheck {
  const text = typed.trim()
  if (text === '') return { kind: 'empty' }
  const birth = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text)
  if (birth) {
    const [, year, month, day] = birth
    const born = new Date(`${year}-${month}-${day}T12:00:00Z`)
    const real = !Number.isNaN(born.getTime()) && born.getUTCDate() === Number(day)
    return real ? { kind: 'birth-date', born } : { kind: 'invalid' }
  }
  try {
    return { kind: 'valid', born: Personnummer.parse(text).getDate() }
  } catch {
    return { kind: 'invalid' }
  }
}

/** Whole years on a day; undefined where no birth date is known. */
export function ageOn(typed: string, day: Date): number | undefined {
  const check = checkPersonalNumber(typed)
  if (check.kind !== 'valid' && check.kind !== 'birth-date') return undefined
  const { born } = check
  const hadBirthday =
    day.getMonth() > born.getMonth() ||
    (day.getMonth() === born.getMonth() && day.getDate() >= born.getDate())
  return day.getFullYear() - born.getFullYear() - (hadBirthday ? 0 : 1)
}
