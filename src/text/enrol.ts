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
