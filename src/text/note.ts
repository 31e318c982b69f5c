// Words of the quick note.

export const noteText = {
  title: 'Snabbanteckning',
  intro: 'Skriv nu och sortera sedan. Du ser det på dina egna plattor. Det lämnas inte till någon.',
  asks: (days: number) => `Vi frågar om den efter ${days} dagar. Inget tas bort av sig självt.`,
  field: { label: 'Det du vill minnas', hint: 'Vad du såg och hörde, när och var.' },
  toReport: 'Gör till anmälan',
  remove: 'Rensa anteckningen',
  empty: 'Skriv något först. Då går det att göra en anmälan av det.',
  others: 'Dina andra anteckningar',
  row: 'Anteckning',
} as const
