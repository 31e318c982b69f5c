// What a family reads and signs, language by language. A language is data: no code knows which there
// are. `{…}` is filled in. Signatures are bound to these very words (`consent/signature.ts`), so no
// sentence is edited once it has been released: a better one begins a new edition beside it.

export interface FamilyDocument {
  readonly edition: number
  /** As in an HTML `lang`. */
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** What the language calls itself. */
  readonly name: string
  readonly caption: string
  readonly title: string
  readonly lead: string
  readonly tells: string
  readonly hears: string
  /** Between the names of two authorities. */
  readonly and: string
  readonly choices: string
  readonly except: string
  readonly excluded: string
  readonly purpose: string
  readonly until: string
  readonly undo: string
  readonly undoWhen: string
  readonly free: string
  readonly law: string
  readonly signs: string
  readonly roles: { readonly guardian: string; readonly child: string; readonly other: string }
  /** January first. A browser's own lists of months change with its versions. */
  readonly months: readonly string[]
  /** `{day}`, `{month}`, `{year}` in the language's order. */
  readonly date: string
}

const MONTHS_SV =
  'januari februari mars april maj juni juli augusti september oktober november december'

const swedish: FamilyDocument = {
  edition: 1,
  language: 'sv',
  direction: 'ltr',
  name: 'Svenska',
  caption: 'Samtycke om att dela uppgifter',
  title: 'Får vi prata med varandra om {child}?',
  lead: '{authority} får som regel inte berätta saker om er för andra. Du bestämmer vad som får sägas.',
  tells: 'Får berätta',
  hears: 'Får veta',
  and: 'och',
  choices: 'Jag säger ja till att ni delar',
  except: 'utom {excludes}',
  excluded: 'Ingår inte',
  purpose: 'Till för',
  until: 'Gäller till och med',
  undo: 'Ångra dig',
  undoWhen:
    'När du vill. Säg till någon av oss. Det vi redan har berättat går inte att ta tillbaka.',
  free: 'Säger du nej får ni samma hjälp ändå.',
  law: 'I vissa fall säger lagen att vi måste lämna uppgifter ändå. Då berättar vi det för dig om vi får.',
  signs: '{role} {name} svarar',
  roles: { guardian: 'Vårdnadshavare', child: 'Barnet', other: 'Den det gäller:' },
  months: MONTHS_SV.split(' '),
  date: '{day} {month} {year}',
}

const easySwedish: FamilyDocument = {
  ...swedish,
  language: 'sv-x-latt',
  name: 'Lätt svenska',
  caption: 'Ja eller nej till att vi berättar',
  title: 'Får vi prata om {child}?',
  lead: '{authority} har en regel. Vi får inte berätta om er för andra. Men vi får om du säger ja. Du väljer.',
  tells: 'De får berätta',
  hears: 'De får veta',
  choices: 'Det här får ni berätta',
  except: 'men inte {excludes}',
  excluded: 'Det här får ni inte berätta',
  purpose: 'Därför vill vi berätta',
  until: 'Sista dagen',
  undo: 'Du får ändra dig',
  undoWhen: 'När du vill. Säg det till oss. Då slutar vi berätta.',
  free: 'Du får säga nej. Ni får samma hjälp.',
  law: 'Ibland säger lagen att vi måste berätta. Då säger vi det till dig om vi får.',
}

const english: FamilyDocument = {
  edition: 1,
  language: 'en',
  direction: 'ltr',
  name: 'English',
  caption: 'Consent to sharing information',
  title: 'May we talk with each other about {child}?',
  lead: 'As a rule {authority} may not tell others about you. You decide what may be said.',
  tells: 'May tell',
  hears: 'May know',
  and: 'and',
  choices: 'I say yes to your sharing',
  except: 'except {excludes}',
  excluded: 'Not included',
  purpose: 'Used for',
  until: 'Valid until and including',
  undo: 'Change your mind',
  undoWhen: 'At any time. Tell one of us. What has already been told can’t be taken back.',
  free: 'If you say no, you get the same help.',
  law: 'In some cases the law says that we must share information all the same. Then we tell you, if we may.',
  signs: '{role} {name} answers',
  roles: { guardian: 'Guardian', child: 'The child', other: 'The person concerned:' },
  months:
    'January February March April May June July August September October November December'.split(
      ' ',
    ),
  date: '{day} {month} {year}',
}

/** The first is what a page begins with. */
export const familyDocuments: readonly FamilyDocument[] = [swedish, easySwedish, english]
