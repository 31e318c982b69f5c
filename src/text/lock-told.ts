// Words around what social services have said of the guardian lock.

export const lockToldText = {
  title: 'Spärren för vårdnadshavarna',
  changes: {
    lifted: 'Socialtjänsten har hävt spärren.',
    narrowed: 'Spärren gäller delvis.',
  },
  only: 'Säg bara det som står här. Är du osäker, ring socialtjänsten.',
  written: (when: string, by: string) => `Skrivet ${when} av ${by}.`,
} as const
