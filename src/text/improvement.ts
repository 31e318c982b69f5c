// Words of proposals for working together better.

export const improvementText = {
  title: 'Förslag',
  list: 'Förslag till förbättring',
  about: 'Förslagen gäller rutinen och samarbetet. De nämner inget barn.',
  intro: 'Skriv vad som kan bli bättre. Skriv inget om vem ett barn är.',
  begin: 'Skriv ett förslag',
  save: 'Lämna förslaget',
  none: 'Inga förslag än.',
  more: (count: number) => `Visa ${count} till`,
  theme: { label: 'Vad gäller det?' },
  words: { label: 'Vad kan bli bättre?', hint: 'Skriv utan namn.' },
  seen: { soc: 'du och enhetschefen', school: 'du och rektor' },
  by: (name: string, when: string) => `${name}, ${when}`,
} as const
