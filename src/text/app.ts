// The shell's words: lock, home, enrolment, outbox, settings.

export const appText = {
  name: 'Trepart',
  titles: {
    home: 'Hem',
    receipt: 'Kvitto',
    notFound: 'Sidan finns inte',
  },
  places: {
    home: 'Hem',
    contacts: 'Kontakter',
    inbox: 'Inkorg',
    matters: 'Ärenden',
    outbox: 'Utkorg',
    overview: 'Översikt',
    meetings: 'Möten',
    write: 'Skriv',
    handbook: 'Rutinen',
  },
  news: 'ny version',
  starting: 'Trepart startar …',
  net: {
    off: 'Ingen uppkoppling',
    offDetail: 'Allt sparas på surfplattan',
    on: 'Allt är skickat',
    sending: 'Skickar …',
    waiting: (n: number) => (n === 1 ? '1 sak väntar' : `${n} saker väntar`),
    waitingDetail: 'Öppna utkorgen',
    trouble: 'Kontrollera utkorgen',
  },
  user: {
    title: 'Byt användare eller lås',
    hide: 'Dölj skärmen',
    hideHint: 'Du kommer tillbaka med sex siffror.',
    lock: 'Lås helt',
    lockHint: 'Du kommer tillbaka med dina fyra ord.',
    settings: 'Inställningar',
  },
  update: {
    texts: {
      taken: 'Det finns en ny version. Vi byter när du är klar.',
      'other-windows': 'Trepart är öppen i flera fönster. Stäng de andra och tryck på Byt nu.',
      'draft-open': 'Ett utkast är öppet. Stäng det och tryck på Byt nu.',
    },
    action: 'Byt nu',
  },
  problem: {
    noPack: 'Rutinen är inte hämtad än. Du kan skriva. Hämta den när du har nät.',
    unknown: 'Något gick fel hos oss. Ditt arbete är sparat.',
    reload: 'Öppna Trepart igen',
    outdated: 'Trepart är öppen i en nyare version. Allt du har skrivit är sparat.',
    blocked:
      'Trepart är öppen i ett annat fönster, och där finns text som inte är sparad. Gå dit och spara den.',
    newerStorage:
      'Plattan behöver en ny version av Trepart. Allt är sparat. Anslut till nät och öppna igen. Bråttom? Ring socialtjänsten.',
    storage:
      'Trepart får inte spara på den här surfplattan. Ring supporten. Bråttom? Ring socialtjänsten.',
  },
  notFound: { title: 'Sidan finns inte', text: 'Allt du har skrivit är sparat.', home: 'Till Hem' },
} as const
