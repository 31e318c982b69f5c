// The accessibility statement, with the parts that lagen (2018:1937) om tillgänglighet till digital
// offentlig service and Digg's guidance ask for. What is not tested is said to be not tested.

export const statementText = {
  title: 'Tillgänglighet i Trepart',
  intro: (actor: string) =>
    `${actor} ansvarar för Trepart här. Lagen om tillgänglighet till digital offentlig service (2018:1937) gäller.`,
  status: {
    title: 'Så tillgängligt är Trepart',
    text: 'Trepart är delvis förenligt med lagens krav. Bristerna vi känner till står här under.',
  },
  shortcomings: {
    title: 'Brister vi känner till',
    list: [
      {
        what: 'Du behöver fyra ord eller sex siffror för att låsa upp.',
        why: 'Orden får stå på ett kort. Surfplattan får inte minnas dem åt dig, eftersom flera delar på den.',
      },
      {
        what: 'Skärmen låses efter högst två minuter. Du får ingen varning och kan inte förlänga tiden.',
        why: 'Det skyddar uppgifter om barn. Allt du har skrivit finns kvar, och du kommer tillbaka till samma ställe.',
      },
      {
        what: 'Trepart finns bara på svenska. Det finns inte på lättläst eller teckenspråk.',
        why: 'Det är inte gjort än.',
      },
      {
        what: 'Utskrifter och pdf-filer är inte provade med hjälpmedel.',
        why: 'Det är inte gjort än.',
      },
      {
        what: 'Ingen som använder skärmläsare, förstoring eller röststyrning till vardags har provat Trepart.',
        why: 'Det är inte gjort än. Därför kan det finnas brister som vi inte vet om.',
      },
    ],
  },
  report: {
    title: 'Säg till om något inte fungerar',
    call: (number: string) => `Ring ${number}`,
    noNumber: 'Säg till den som sköter Trepart hos er.',
    text: 'Berätta vad som är svårt, och var. Behöver du innehållet på ett annat sätt, säg det. Är det bråttom med ett barn: ring, vänta inte på oss.',
  },
  supervision: {
    title: 'Tillsyn',
    text: 'Myndigheten för digital förvaltning, Digg, har tillsyn över lagen. Säg först till oss. Är du inte nöjd med svaret kan du anmäla till Digg.',
    link: 'Anmäl till Digg (öppnas i webbläsaren)',
    href: 'https://www.digg.se/tdosanmalan',
  },
  method: {
    title: 'Så har vi provat',
    text: 'Vi har granskat själva. Ingen utomstående har gjort det.',
    list: [
      'Varje sida provas automatiskt mot WCAG 2.2, nivå A, AA och AAA, ljust och mörkt.',
      'Varje sida gås igenom med bara tangentbord, på surfplatta och telefon.',
      'Inget får hamna utanför i ett fönster på 320 bildpunkter, eller med dubbelt så stor text.',
      'Allt man trycker på är minst 44 bildpunkter.',
    ],
    checked: (date: string) => `Bedömt och uppdaterat ${date}.`,
    date: '2026-11-22',
  },
} as const
