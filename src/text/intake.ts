// Words of the intake's own alarms.

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
} as const
