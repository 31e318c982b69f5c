// Words of signing a report together: asking, signing, and who has signed.

export const coSignText = {
  ask: 'Fler som skriver under',
  askHint: 'De får läsa hela anmälan när du har skickat den. Anmälan väntar inte på någon.',
  title: 'Skriv under anmälan',
  sentBy: (name: string, to: string, time: string) =>
    `${name} skrev anmälan till ${to} ${time}. Den väntar inte på dig.`,
  sign: 'Skriv under',
  signing: 'Skriver under …',
  youSigned: (time: string) => `Du skrev under ${time}.`,
  notAsked: 'Den här anmälan finns inte på plattan, eller så är du inte tillfrågad.',
  todo: (name: string) => `${name} ber dig läsa den. Du bestämmer själv.`,
  panel: 'Fler som skriver under',
  signedBy: 'Har skrivit under',
  who: (name: string, time: string) => `${name} ${time}`,
  waiting: (names: string) => `Väntar på: ${names}. Anmälan väntar inte.`,
  unreached: (names: string) =>
    `Anmälan gick inte till ${names}. Nyckeln fanns inte på plattan. Hen kan göra en egen anmälan.`,
  more: (count: number) =>
    `${count} till ${count === 1 ? 'är tillfrågad' : 'är tillfrågade'} och har inte skrivit under än.`,
  nameless: 'en kollega som har slutat',
  errors: {
    'key-missing': 'Mottagarens nyckel finns inte på plattan. Anslut till nät och försök igen.',
    'too-large': 'Det gick inte att skriva under. Försök igen.',
    'disk-full': 'Surfplattan är full. Det gick inte att skriva under.',
    'storage-lost': 'Det gick inte att spara. Försök igen.',
    'vault-locked': 'Skärmen låstes. Lås upp och försök igen.',
  },
} as const
