// What is added to a report that has been sent: new facts, and how it was left outside Trepart.

export const sentText = {
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
  deliveryWay: 'Hur lämnade du den?',
  deliveryTo: 'Till vem?',
  deliveryWhen: 'När?',
  deliverySave: 'Spara anteckningen',
  deliveryMissing: { way: 'Välj hur du lämnade den.', to: 'Skriv till vem.' },
} as const
