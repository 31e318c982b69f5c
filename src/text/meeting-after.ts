// Words of the page after a meeting: what each party gets, and the family's copy on paper.

export const meetingAfterText = {
  title: 'Efter mötet',
  intro: 'Läs igenom vad var och en får. Var och en får bara det som står under deras rubrik.',
  parties: {
    own: 'Ni själva',
    family: 'Familjen',
    school: 'Förskolan eller skolan',
    socialServices: 'Socialtjänsten',
    other: 'Någon annan i mötet',
  },
  ways: {
    own: 'Hela anteckningen sparas hos er.',
    family: 'Familjen får en kopia på papper.',
    school: 'Skickas till anmälaren i Trepart.',
    socialServices: 'Skickas till dem som har anmälan i Trepart.',
    other: 'Trepart skickar inget. Berätta själv.',
  },
  labels: { purpose: 'Varför ni sågs', date: 'Datum', decisions: 'Det här bestämde ni' },
  nothing: 'Här står bara att ni har setts. Vill du dela mer väljer du det vid varje punkt.',
  withheld: 'De får inget från mötet nu.',
  stopped: 'Inget får lämnas från mötet',
  noRules: 'Reglerna för möten finns inte på den här plattan än. Anslut den till nätet en stund.',
  noReport:
    'Mötet hör inte till någon anmälan i Trepart. Anteckningen stannar hos dig. Berätta själv för de andra.',
  send: 'Spara och skicka',
  sent: 'Klart. Det skickas så fort det finns nät.',
  given: 'Klart, precis så här.',
  failed: 'Det gick inte att skicka. Det du har skrivit är sparat. Försök igen.',
  printLater: 'När du har sparat kan du skriva ut familjens kopia.',
  print: 'Skriv ut familjens kopia',
} as const

export const familyCopyText = {
  title: 'Anteckning från mötet',
  mark: 'Kopia till familjen',
  number: 'Nummer',
  writtenBy: 'Skriven av',
  digest: 'Kontrollsumma',
  digestText: 'Samma tecken betyder att det är samma text som sparades.',
} as const
