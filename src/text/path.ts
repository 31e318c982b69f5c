// Vägen: where a report is, and what to do next. The rules' own words come from the rule pack.

export const pathText = {
  title: 'Vägen',
  next: 'Nästa steg',
  help: 'Stöd till dig',
  meeting: 'Planera ett möte',
  law: 'Det här gäller',
  day: (days: number) =>
    days === 0 ? 'Anmälan kom in i dag.' : `Dag ${days} sedan anmälan kom in.`,
  decision: {
    ahead: (date: string) => `Beslutet ska tas senast ${date}.`,
    past: (date: string) => `Beslutet skulle tas senast ${date}.`,
    plan: (date: string) => `Sista arbetsdagen i tid är ${date}.`,
    dayOf: (day: number, of: number) => `Dag ${day} av ${of}.`,
    ruler: (first: string, last: string, day: number) =>
      `${first} till ${last}. I dag är dag ${day}.`,
    today: 'i dag',
  },
  who: { school: 'Du', socialServices: 'Socialtjänsten' },
  states: { done: 'klart', now: 'här är du nu', ahead: 'kan komma', stopped: 'spärrat' },
  done: (time: string) => `Klart ${time}`,
  here: 'Nu',
  stopped: 'Spärrat',
  why: 'Varför det här steget finns',
  actions: {
    ring: (number: string) => `Ring ${number}`,
    contacts: 'Se nummer att ringa',
    receipt: 'Till kvittot',
    supplement: 'Komplettera anmälan',
    noteFeedback: 'Skriv ner svaret',
    evaluate: 'Utvärdera samarbetet',
    rung: 'Jag har ringt',
  },
}
