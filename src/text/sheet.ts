// Words that stand on the paper of a report and of its receipt only.

export const sheetText = {
  receipt: 'Kvitto på orosanmälan',
  /** Until a rule pack has been fetched. */
  lock: 'Vårdnadshavare ska INTE informeras',
  notForGuardians: 'Får inte lämnas till vårdnadshavare.',
  protected: 'Skyddade personuppgifter. Adress skrivs inte ut.',
  about: 'Gäller',
  written: 'Skriven klar',
  told: 'Anmäld muntligt',
  arrived: 'Inkommen',
  openedBy: (name: string, time: string) => `av ${name} ${time}`,
  notYet: 'Inte än',
  from: 'Från',
  to: 'Till',
} as const
