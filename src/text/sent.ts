// What follows a report that has been sent: new facts, how it was left outside Trepart, where it went
// on to.

export const sentText = {
  supplements: 'Kompletteringar',
  supplement: 'Komplettera',
  supplementLabel: 'Nya uppgifter',
  supplementHint: 'Det läggs till anmälan. Det du har skickat ändras inte.',
  supplementSend: 'Skicka kompletteringen',
  supplementOutside: {
    hint: 'Det läggs till utskriften. Ring eller lämna det på samma sätt som anmälan.',
    save: 'Spara kompletteringen',
    saved: 'Sparad',
    noTakeBack: 'Anmälan är klar och ändras inte. Du kan komplettera den.',
  },
  noTakeBack: 'En skickad anmälan går inte att ta tillbaka. Du kan komplettera den.',
  delivery: 'Anteckna hur du lämnade anmälan',
  deliveryWay: 'Hur lämnade du den?',
  deliveryTo: 'Till vem?',
  deliveryWhen: 'När?',
  deliverySave: 'Spara anteckningen',
  deliveryMissing: { way: 'Välj hur du lämnade den.', to: 'Skriv till vem.' },
  sentOn: (from: string, to: string, time: string) =>
    `${from} skickade anmälan vidare till ${to} ${time}.`,
  because: (reason: string) => `De skriver: ${reason}`,
  firstArrival: (time: string) => `Anmälan kom in ${time}. Den tiden gäller.`,
} as const
