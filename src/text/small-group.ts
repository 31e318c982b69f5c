// Words of a matter that only some of the group see.

export const smallGroupText = {
  title: 'Vilka ser ärendet',
  intro:
    'Gäller ärendet en kollega, eller ett barn med skyddad identitet? Välj då vilka som ska se det. Enhetschefen ser det alltid.',
  save: 'Spara vilka som ser ärendet',
  what: { label: 'Vilka ska se ärendet?' },
  whats: {
    some: { label: 'Bara några', hint: 'För de andra syns ärendet inte.' },
    all: { label: 'Hela gruppen' },
  },
  members: {
    label: 'Välj vilka',
    hint: 'Väljer du ingen ser bara enhetschefen det. Den som får ärendet att handlägga ser det också.',
  },
  reason: { label: 'Vilket är skälet?', hint: 'Det läser bara de som ser ärendet.' },
  everybody: 'Hela gruppen ser ärendet.',
  some: (names: readonly string[]) =>
    names.length === 0
      ? 'Bara enhetschefen ser ärendet. De andra ser det inte i Trepart.'
      : `Bara ${names.join(', ')} och enhetschefen ser ärendet. De andra ser det inte i Trepart.`,
  border:
    'Trepart döljer ärendet för de andra. Det är inget lås: gruppens nyckel öppnar det fortfarande.',
  suggestion: 'Barnet har skyddad identitet. Bestäm vilka som ska se ärendet.',
  change: 'Välj vilka som ser ärendet',
  closed: 'Ärendet är öppet bara för några',
  opened: 'Ärendet är öppet för hela gruppen',
  kept: (count: number) =>
    count === 1 ? '1 ärende är öppet bara för andra.' : `${count} ärenden är öppna bara för andra.`,
} as const
