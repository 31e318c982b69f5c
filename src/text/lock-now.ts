// Words of the guardian lock as it holds now, beside what the report was sent with.

export const lockNowText = {
  title: {
    lifted: 'Spärren är hävd',
    narrowed: 'Spärren gäller delvis',
  },
  changed: {
    lifted: (by: string, when: string) => `Hävd av ${by} ${when}.`,
    narrowed: (by: string, when: string) => `Ändrad av ${by} ${when}.`,
  },
  sentLocked: 'Anmälan skickades med spärr.',
  sentOpen: 'Anmälan skickades utan spärr.',
} as const
