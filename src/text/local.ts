// Words around what an organisation has decided for its own places.

export const localText = {
  decided: (source: string, date: string) => `Bestämt av: ${source}. Kontrollerat ${date}.`,
} as const
