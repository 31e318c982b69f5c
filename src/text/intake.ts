// Words of the intake's own alarms, and of who has the inbox today.

const list = new Intl.ListFormat('sv', { type: 'conjunction' })

export const intakeText = {
  unopened: (n: number) =>
    n === 1 ? 'En anmälan är inte öppnad.' : `${n} anmälningar är inte öppnade.`,
  since: (when: string) => `Den kom ${when}.`,
  oldest: (when: string) => `Den äldsta kom ${when}.`,
  told: (who: readonly string[]) => `Larmet syns för ${list.format(who)}.`,
  you: 'dig',
  receivers: {
    duty: 'den som har inkorgen',
    manager: 'enhetschefen',
    reporter: 'anmälaren',
  },
  open: 'Öppna anmälan',
  openFirst: 'Öppna den mest brådskande',
  unchecked: 'Inkorgen är inte öppnad på länge.',
  uncheckedText: (when: string) => `Ingen annan än du har öppnat den sedan ${when}.`,
  uncheckedFirst: (when: string) =>
    `Första anmälan kom ${when}. Ingen annan än du har öppnat inkorgen.`,
  ask: (who: readonly string[]) =>
    who.length > 0 ? `Fråga ${list.format(who)}.` : 'Bestäm vem som har inkorgen i dag.',
  duty: {
    title: 'Vem tar emot i dag?',
    mine: 'Du har inkorgen i dag.',
    theirs: (who: readonly string[]) => `${list.format(who)} har inkorgen i dag.`,
    both: (who: readonly string[]) => `Du och ${list.format(who)} har inkorgen i dag.`,
    nobody: 'Ingen har tagit inkorgen i dag.',
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
  },
} as const
