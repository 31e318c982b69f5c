// Words of Rutinen: what is done in each step, the law under it, and old words for new ones.

export const handbookText = {
  title: 'Rutinen',
  intro: 'Så går det till, från oro till utvärdering. Allt finns på plattan, också utan nät.',
  version: (from: string, checked: string) =>
    `Gäller från ${from}. Kontrollerad ${checked}. Lagen kan ha ändrats sedan dess.`,
  none: 'Rutinen är inte hämtad än. Den kommer när du har nät.',
  steps: 'Steg för steg',
  step: (number: number, title: string) => `${number}. ${title}`,
  who: 'Vem:',
  parties: {
    family: 'familjen',
    school: 'förskolan eller skolan',
    socialServices: 'socialtjänsten',
  },
  parts: {
    reporter: 'Du som anmäler',
    socialServices: 'Socialtjänsten',
    due: 'När',
  },
  why: 'Varför?',
  whyOf: (title: string) => ` ${title}`,
  law: 'Lagen',
  lawHint: 'Här är paragraferna som rutinen bygger på. Adressen kan du skriva av.',
  ground: 'Lagrum',
  act: (name: string, sfs: string) => `${name} (${sfs})`,
  statute: (name: string, sfs: string, paragraph: string) => `${name} (${sfs}), ${paragraph}`,
  showSections: (count: number) => (count === 1 ? 'Visa 1 paragraf' : `Visa ${count} paragrafer`),
  sectionsOf: (name: string) => ` i ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
  address: (url: string) => url.replace('https://', ''),
  usedFrom: (date: string) => `Används här från ${date}.`,
  usedTo: (date: string) => ` Till och med ${date}.`,
  checkedOn: (date: string) => `Kontrollerad ${date}.`,
  checked: 'Kontrollerat',
  underSteps: (titles: readonly string[]) => `Steg: ${titles.join(' · ')}.`,
  certainty: {
    V: 'Läst i lagtexten.',
    W: 'Enligt vägledning. Inte kontrollerat i lagtexten.',
    U: 'Inte kontrollerat i lagtexten.',
  },
  changes: 'Det här är ändrat',
  changesSince: (count: number) =>
    `${count === 1 ? '1 text är ändrad' : `${count} texter är ändrade`} sedan förra versionen.`,
  showChanges: 'Visa ändringarna',
  was: 'Förut',
  is: 'Nu',
  nothingBefore: 'Texten fanns inte.',
  nothingNow: 'Texten är borttagen.',
  oldWords: 'Gamla ord',
  oldWordsHint: 'Äldre papper har andra ord. Så här säger vi nu.',
  unchecked: (word: string) => `${word} (inte kontrollerat)`,
} as const

/** What old papers say, what is said now, and whether anybody has checked that it is the same. */
export const oldWords = [
  { old: 'anmälningsplikt', now: 'anmälningsskyldighet', checked: true },
  { old: 'biståndsinsats', now: 'insats', checked: true },
  { old: 'elevvård, elevvårdsteam', now: 'elevhälsa', checked: true },
  { old: 'funktionshinder, handikappomsorg', now: 'funktionsnedsättning', checked: true },
  { old: 'förskolechef', now: 'rektor (förskola)', checked: true },
  { old: 'klient', now: 'den det gäller, familjen', checked: true },
  { old: 'landsting', now: 'region', checked: true },
  { old: 'Myndigheten för skolutveckling', now: 'Skolverket', checked: false },
  {
    old: 'sekretesslagen, SekrL, SekL',
    now: 'offentlighets- och sekretesslagen (OSL)',
    checked: true,
  },
  { old: 'skolk', now: 'ogiltig frånvaro', checked: true },
  { old: 'särskola', now: 'anpassad grundskola, anpassad gymnasieskola', checked: true },
] as const
