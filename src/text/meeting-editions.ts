// Words of the page where two editions of one meeting note are put together.

export const meetingEditionsText = {
  title: 'Två har skrivit samtidigt',
  intro:
    'Två plattor har skrivit i samma anteckning utan nät. Det mesta är satt ihop. Välj vad som ska stå på resten.',
  nothingToAsk: 'Allt går att sätta ihop. Inget tas bort.',
  none: 'Det finns bara en version av anteckningen.',
  preview: 'Läs hela anteckningen',
  both: 'Behåll båda',
  empty: 'Inget',
  gone: 'Ta bort raden',
  seenBy: 'Vem får se vad?',
  other: 'En annan uppgift',
  save: 'Sätt ihop',
  missing: 'Välj ett svar på varje fråga först.',
  failed: 'Det gick inte att spara. Båda versionerna finns kvar. Försök igen.',
  changed: 'Anteckningen har ändrats. Läs och välj igen.',
  toNote: 'Till mötesanteckningen',
} as const
