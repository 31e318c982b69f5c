// Words that every paper carries, whatever is printed.

export const paperText = {
  draft: 'UTKAST, inte skickad',
  /** Of what is written for oneself: nobody has been given it, and nobody has signed it. */
  note: 'UTKAST, egen anteckning',
  unsigned: 'UTKAST, inget samtycke och ingen underskrift',
  print: 'Skriv ut',
  numbered: (number: string) => `Nummer ${number}.`,
  printedBy: (name: string, time: string) => `Utskriven av ${name} ${time}.`,
  /** Until a rule pack has been fetched there is no provision to name. */
  secrecy: 'Sekretess kan gälla. Visa det bara för den som behöver veta.',
} as const
