// Words of the page with advice on the child's day. The advice itself comes from the rule pack.

export const supportText = {
  title: 'Så kan du stötta under tiden',
  intro: 'Råd för barnets dag medan socialtjänsten arbetar. De är desamma för alla barn.',
  noRules: 'Råden är inte hämtade än. De kommer när du har nät.',
} as const
