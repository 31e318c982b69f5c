// What a person has to know and that stops nothing. Each says what is safe, and what to do.

export const problemText = {
  directory:
    'Adressboken från servern går inte att lita på. Den gamla gäller. Allt du skriver sparas. Ring supporten.',
  pack: 'En rutin går inte att lita på. Den används inte. Allt du skriver sparas. Ring supporten.',
  mailbox:
    'Servern visar en annan historik än förut. Inget är borta här. Ring supporten innan du litar på listan.',
  logForked:
    'Servern visar olika adressböcker för olika plattor. Allt du skriver sparas. Ring supporten.',
  logWithheld: 'Servern visar inte hela adressboken. Allt du skriver sparas. Ring supporten.',
  sidReuse:
    'Det finns ett brev med samma nummer som din anmälan men andra ord. Det räknas inte. Ring supporten.',
  restored:
    'Servern har återställts från en kopia. Det du har skrivit och fått finns kvar här. Trepart skickar igen det som kan ha gått förlorat.',
  clock: 'Surfplattans klocka går fel. Det du skriver sparas ändå. Be någon rätta klockan.',
  room: 'Surfplattan börjar bli full. Det som står som sparat är sparat. Skicka det som är klart, och ta bort bilder eller appar.',
  unread:
    'Någons anmälningar på plattan går inte att läsa nu. De är inte borttagna. Öppna Trepart igen, eller byt version. Bråttom? Ring socialtjänsten.',
  damaged: (n: number) =>
    `${n === 1 ? '1 sparad sak' : `${n} sparade saker`} går inte att läsa. Resten är hel. Inget är borttaget. Ring supporten.`,
  newer: 'Det finns brev som kräver en nyare version. De är sparade. Byt version när du har nät.',
} as const
