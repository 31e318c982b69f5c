// Words of who has the inbox, today and on the days to come.

import { shortDayText } from './days.ts'

const list = new Intl.ListFormat('sv', { type: 'conjunction' })

export const dutyText = {
  title: 'Vem tar emot i dag?',
  mine: 'Du har inkorgen i dag.',
  theirs: (who: readonly string[]) => `${list.format(who)} har inkorgen i dag.`,
  both: (who: readonly string[]) => `Du och ${list.format(who)} har inkorgen i dag.`,
  nobody: 'Ingen har tagit inkorgen i dag.',
  soon: (days: readonly string[]) => `Din tur igen: ${list.format(days.map(shortDayText))}.`,
  take: 'Jag tar inkorgen i dag',
  takeOver: 'Ta över inkorgen',
  errors: {
    'no-right': 'Du kan inte ta inkorgen. Fråga enhetschefen.',
    'key-missing': 'Gruppens nyckel finns inte här än. Anslut till nät och försök igen.',
    'disk-full': 'Datorn är full. Säg till en kollega vem som har inkorgen.',
    'storage-lost': 'Det gick inte att spara. Försök igen.',
    'vault-locked': 'Skärmen låstes. Lås upp och försök igen.',
    other: 'Det gick inte. Försök igen.',
  },
  coming: {
    title: 'Vem tar emot de närmaste dagarna?',
    intro: 'Den du väljer får larmen den dagen. En kollega kan ändå ta över.',
    who: (who: readonly string[]) => (who.length > 0 ? list.format(who) : 'Ingen vald'),
    day: { label: 'Dag', missing: 'Välj en dag.' },
    person: { label: 'Den som tar emot', missing: 'Välj vem som tar emot.' },
    save: 'Spara valet',
    named: (who: string, day: string) => `${who} har inkorgen ${day}.`,
  },
} as const
