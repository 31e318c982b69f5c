// To whom something may be disclosed, and the grounds it may stand on.

export const RECIPIENT_KINDS = [
  'reporter',
  'school',
  'healthCare',
  'socialAuthority',
  'police',
  'privatePerson',
  'guardian',
] as const
export type RecipientKind = (typeof RECIPIENT_KINDS)[number]

export const DISCLOSURE_BASES = [
  'consent',
  'osl26_9a',
  'osl26_9',
  'osl10_2',
  'knownToRecipient',
  'notHarmful',
  'boardDecision',
  'general',
  'dutyToInform',
  'policeRule',
] as const
