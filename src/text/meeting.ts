// Words of the meeting note: its sections, fields and list.

const opt = 'om du vet'

export const meetingText = {
  title: 'Mötesanteckning',
  child: (initials: string) => (initials === '' ? '' : `barn ${initials}`),
  intro: 'Det här är ett utkast. Du ser det på dina egna plattor. Det lämnas inte till någon.',
  secrecy: 'Alla i mötet ska inte veta allt. Skriv bara det som sades i rummet.',
  danger:
    'Misstänker du våld eller övergrepp hemma? Kalla inte vårdnadshavarna till möte. Ring socialtjänsten först.',
  sections: {
    why: 'Varför vi ses',
    when: 'När och var',
    who: 'Vilka är med',
    school: {
      preschool: 'Förskolans bild',
      school: 'Skolans bild',
      socialServices: 'Förskolans eller skolans bild',
    },
    family: 'Familjens bild',
    child: 'Barnets röst',
    socialServices: 'Socialtjänstens bild',
    decisions: 'Vi bestämmer',
    next: 'Nästa gång',
  },
  fields: {
    childName: { label: 'Vilket barn gäller mötet?', hint: 'I listan syns bara initialerna.' },
    purpose: {
      label: 'Vad vill ni med mötet?',
      hint: 'Säg det högt när mötet börjar, så att alla vet.',
    },
    date: { label: 'Datum' },
    startTime: { label: 'Klockan', hint: 'Till exempel 10.00.' },
    placeKind: { label: 'Vilken sorts plats?' },
    place: { label: 'Plats', optional: opt },
    schoolView: { label: 'Så beskriver personalen läget' },
    schoolProposal: { label: 'Personalens förslag' },
    familyView: { label: 'Så beskriver familjen läget' },
    familyProposal: { label: 'Familjens förslag' },
    childSpoke: { label: 'Hur kom barnet till tals?' },
    childView: { label: 'Det barnet säger', hint: 'Skriv barnets egna ord.' },
    childProposal: { label: 'Det barnet vill' },
    socialServicesView: { label: 'Så beskriver socialtjänsten läget' },
    socialServicesProposal: { label: 'Socialtjänstens förslag' },
    nextDate: { label: 'Datum för nästa möte', optional: 'om ni ska ses igen' },
    nextPlace: { label: 'Plats för nästa möte', optional: opt },
  },
  places: {
    preschool: 'Förskolan',
    school: 'Skolan',
    office: 'Socialkontoret',
    home: 'Hemma',
    neutral: 'En neutral plats',
    remote: 'Digitalt',
  },
  parties: {
    family: 'Familjen',
    school: 'Förskola eller skola',
    socialServices: 'Socialtjänsten',
    other: 'Någon annan',
  },
  attendances: {
    present: 'Närvarande',
    absent: 'Frånvarande',
    declined: 'Avböjde',
    notInvited: 'Inte kallad',
  },
  spoke: {
    spokeSelf: 'Barnet talade själv',
    spokeThroughOther: 'Någon talade för barnet',
    didNotSpeak: 'Inte alls',
  },
  participant: {
    title: (n: number) => `Person ${n}`,
    add: 'Lägg till en person',
    remove: (n: number) => `Ta bort person ${n}`,
    removed: 'Personen är borttagen.',
    name: 'Namn',
    party: 'Vem hör personen till?',
    attendance: 'Är personen med?',
    missing: (parties: readonly string[]) =>
      `I ett trepartssamtal är alla tre med. Här saknas: ${parties.join(', ')}.`,
  },
  decision: {
    title: (n: number) => `Beslut ${n}`,
    add: 'Lägg till ett beslut',
    remove: (n: number) => `Ta bort beslut ${n}`,
    removed: 'Beslutet är borttaget.',
    who: 'Vem?',
    what: 'Gör vad?',
    when: 'Senast när?',
    line: (parts: readonly string[]) => parts.filter((part) => part !== '').join(', '),
  },
  empty: 'Inget skrivet',
} as const

export const meetingListText = {
  title: 'Möten',
  add: 'Ny mötesanteckning',
  empty: 'Du har inga mötesanteckningar än.',
  row: (initials: string) => (initials === '' ? 'Möte utan namn' : `Möte om ${initials}`),
} as const
