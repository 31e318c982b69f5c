// Words about saving, about two versions and about age, the same for everything one writes.

export const draftText = {
  saved: 'Sparat på surfplattan',
  saving: 'Sparar …',
  notSaved: 'Inget är skrivet än',
  saveFailed: {
    'disk-full':
      'Surfplattan är full. Texten finns kvar så länge sidan är öppen. Ta bort bilder eller appar och tryck på Försök igen.',
    'storage-lost':
      'Det gick inte att spara. Texten du skrev sist finns bara på den här sidan. Tryck på Försök igen. Hjälper inte det: skriv av texten på papper och öppna sedan Trepart igen.',
    'vault-locked':
      'Skärmen är låst. Texten finns kvar så länge sidan är öppen. Lås upp och försök igen.',
  },
  tryAgain: 'Försök igen',
  openAgain: 'Öppna Trepart igen',
  savedAt: (time: string) => `Sparad ${time}.`,
  begun: (days: number) => {
    if (days === 0) return 'Påbörjad i dag.'
    return days === 1 ? 'Påbörjad i går.' : `Påbörjad för ${days} dagar sedan.`
  },
} as const
