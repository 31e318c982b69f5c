// Words around what social services have told: read by the reporter, and by whoever is about to tell.

export const feedbackLetterText = {
  title: 'Besked från socialtjänsten',
  written: (when: string, by: string) => `Skrivet ${when} av ${by}.`,
  sent: (when: string) => `Skickat ${when}.`,
  followUp: (day: string) => `Ni hörs igen ${day}.`,
  ring: (phone: string) => `Ring ${phone}`,
} as const
