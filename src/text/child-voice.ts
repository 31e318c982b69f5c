// The child's own page. It is read by children and read aloud to them.

export const childVoiceText = {
  title: 'Berätta hur du har det',
  lead: 'Peka på en bild, eller säg det med egna ord. Du behöver inte säga något alls.',
  feelings: 'Så känner jag mig',
  topics: 'Det här vill jag prata om',
  ownWords: 'Med egna ord',
  pictures: {
    happy: 'Glad',
    calm: 'Lugn',
    sad: 'Ledsen',
    angry: 'Arg',
    afraid: 'Rädd',
    tired: 'Trött',
    unsure: 'Jag vet inte',
    home: 'Hemma',
    school: 'Förskolan eller skolan',
    friends: 'Kompisar',
    food: 'Mat',
    sleep: 'Sova',
  },
  /** What is written when a picture is chosen: a sign is not a sentence that the child has said. */
  pointed: (picture: string) => `Pekade på bilden: ${picture}.`,
  words: { label: 'Det jag säger', hint: 'Skriv precis det barnet säger.' },
  wish: { label: 'Det jag vill' },
  listen: 'Lyssna',
  listenBack: 'Lyssna på det jag har sagt',
  back: 'Tillbaka till mötet',
} as const
