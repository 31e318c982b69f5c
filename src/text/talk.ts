// Words of the page that prepares the talk with the guardians. What to say comes from the rule pack.

export const talkText = {
  title: 'Förbered samtalet',
  intro: 'Så kan du berätta för vårdnadshavarna att du anmäler. Säg det med egna ord.',
  say: 'Säg det här',
  dos: 'Gör',
  donts: 'Låt bli',
  afterwards: 'Efter samtalet',
  noRules: 'Reglerna är inte hämtade än. De kommer när du har nät. Berätta inget förrän dess.',
  unanswered:
    'Du har inte svarat på frågan om våld, övergrepp, hot eller hedersförtryck. Så länge räknas det som att du inte vet.',
  answer: 'Svara på frågan',
} as const
