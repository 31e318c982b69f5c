// Words of enrolment: read once in a tablet's life, and loaded only then.

export const enrolText = {
  title: 'Koppla surfplattan',
  intro: (name: string) => `Plattan kopplas till ${name}. Det tar några sekunder.`,
  go: 'Koppla plattan',
  going: 'Kopplar …',
  done: 'Plattan är kopplad.',
  none: 'Den här plattan är inte kopplad än',
  noneText:
    'Be den som sköter Trepart hos er om en länk eller en kod. Öppna länken på den här plattan.',
  noneUrgent: 'Bråttom? Ring 112 vid fara. Ring annars socialtjänsten i kommunen.',
  counted: (letters: number, drafts: number) =>
    [letters > 0 && `${letters} brev`, drafts > 0 && `${drafts} utkast`]
      .filter(Boolean)
      .join(' och '),
  cleared: {
    title: 'Surfplattan har rensat Trepart',
    none: (when: string) =>
      `Den har tagit bort det som låg här. Senast vi vet, ${when}, väntade inget på att skickas.`,
    some: (what: string, when: string, since: string) =>
      `Den har tagit bort det som låg här. Senast vi vet, ${when}, väntade ${what} på att skickas, det äldsta sedan ${since}.`,
    letters:
      'Räkna med att brev som väntade inte kom fram. Var det en anmälan? Ring socialtjänsten nu och säg det du minns.',
    drafts: 'Det sista i utkasten är borta. Det som hann skickas som kopia kommer tillbaka.',
    next: 'Det som var skickat är kvar. Be den som sköter Trepart hos er om en ny länk, och öppna den här.',
  },
  broken: 'Länken är inte hel. Inget har ändrats. Öppna den igen, eller be om en ny.',
  errors: {
    'other-origin': 'Länken gäller en annan adress. Inget har ändrats. Be om en ny länk.',
    'already-same': 'Plattan är redan kopplad hit. Allt finns kvar.',
    'already-other':
      'Plattan hör redan till en annan enhet. Inget har ändrats. Be om en ny platta, eller ring supporten.',
    offline: 'Plattan får ingen kontakt. Inget har ändrats. Försök igen när du har nät.',
    'token-used': 'Länken är redan använd. Inget har ändrats. Be om en ny länk.',
    'token-unknown': 'Länken gäller inte här. Inget har ändrats. Be om en ny länk.',
    'token-expired': 'Länken är för gammal. Inget har ändrats. Be om en ny länk.',
    'wrong-root':
      'Servern är inte den som länken gäller. Inget har skickats. Be om en ny länk och ring supporten.',
    other: 'Det gick inte. Inget har ändrats. Försök igen, eller ring supporten.',
  },
  retry: 'Försök igen',
  toLock: 'Till Vem är du?',
} as const
