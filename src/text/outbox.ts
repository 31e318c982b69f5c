// Words of the outbox.

export const outboxText = {
  title: 'Utkorg',
  intro: 'Här ligger det som väntar. Håll Trepart öppen tills det står Skickad.',
  empty: 'Allt är skickat.',
  drafts: (n: number) => (n === 1 ? '1 utkast väntar på kopian' : `${n} utkast väntar på kopian`),
  draftsText: 'De är sparade här. Kopian gör att du kan fortsätta på en annan platta.',
  other: (n: number) => (n === 1 ? '1 brev väntar' : `${n} brev väntar`),
  again: 'Servern har återställts från en kopia. Trepart skickar dem igen.',
  refused: 'Servern tog inte emot det här. Det är sparat. Ring i stället.',
  try: 'Försök igen',
  ring: (number: string) => `Ring ${number}`,
  receipt: 'Visa kvittot',
  sending: 'Försöker skicka …',
} as const
