// Words about what has lain unsent: the question on home, and Rensa.

export const unsentText = {
  ask: {
    title: 'Det här har du inte skickat',
    send: 'Skicka',
    open: 'Öppna',
    remove: 'Rensa',
    keep: 'Behåll',
    keepHint: (days: number) => `Väljer du Behåll frågar vi igen om ${days} dagar.`,
  },
  remove: {
    title: 'Varför vill du rensa?',
    text: 'Det försvinner ur listorna på dina plattor. Orden ligger kvar, krypterade.',
    reason: 'Skäl',
    noReason: 'Välj ett skäl.',
    confirm: 'Rensa',
    cancel: 'Rensa inte',
    noRules: 'Rutinen är inte hämtad än. Försök när du har nät.',
    missing: 'Det är redan borta ur dina listor.',
    removed: 'Utkastet är borttaget.',
  },
  failed: {
    'vault-locked': 'Skärmen är låst. Inget är ändrat. Lås upp och försök igen.',
    'key-missing': 'En nyckel saknas på plattan. Inget är ändrat. Försök när du har nät.',
    'too-large': 'Det gick inte att spara svaret. Inget är ändrat. Försök igen.',
    'disk-full': 'Surfplattan är full. Inget är ändrat. Ta bort bilder eller appar.',
    'storage-lost': 'Det gick inte att spara svaret. Inget är ändrat. Försök igen.',
  },
} as const
