// Whose key signed an envelope, according to the log that its header names.

import type { EnvelopeHeader } from '../src/protocol/envelope.ts'
import { findAdmin } from '../src/protocol/organisation-log.ts'
import { findAuthor, isRevoked, type Member } from '../src/protocol/unit-log.ts'
import { err, ok, type Result } from '../src/base/result.ts'
import type { Author } from './access.ts'
import type { Directory } from './directory.ts'

export interface Signer {
  readonly author: Author
  readonly publicKey: string
}

type SignerError = 'unknown-author' | 'revoked'

export function findSigner(
  directory: Directory,
  header: EnvelopeHeader,
): Promise<Result<Signer, SignerError>> {
  return header.au.startsWith('o_')
    ? findAdminSigner(directory, header)
    : findMemberSigner(directory, header)
}

async function findAdminSigner(
  directory: Directory,
  { au, ak }: EnvelopeHeader,
): Promise<Result<Signer, SignerError>> {
  const organisation = await directory.findOrganisation(au)
  const publicKey = organisation && findAdmin(organisation, ak)
  if (!organisation || !publicKey) return err('unknown-author')
  const { id } = organisation
  return ok({ author: { kind: 'admin', id, org: id, revoked: false }, publicKey })
}

async function findMemberSigner(
  directory: Directory,
  { au, ak, dn }: EnvelopeHeader,
): Promise<Result<Signer, SignerError>> {
  const unit = await directory.findUnit(au)
  if (!unit) return err('unknown-author')
  const member = findAuthor(unit, ak, dn) ?? (await findFormer(directory, au, ak, dn))
  if (!member) return err(isRevoked(unit, ak) ? 'revoked' : 'unknown-author')
  const now = unit.members[member.uid]
  // A key that the log has since replaced counts as one that was taken back.
  const revoked = now?.keyId !== ak || now.until !== undefined
  return ok({
    author: { kind: 'member', id: member.uid, org: unit.org, revoked },
    publicKey: member.publicKey,
  })
}

// A later entry about the same person (another role, another key) stands in for the earlier one in
// today's state. A tablet that was away must still deliver what was signed before it.
async function findFormer(
  directory: Directory,
  au: string,
  ak: string,
  dn: number,
): Promise<Member | undefined> {
  const then = await directory.findUnitAt(au, dn)
  return then && findAuthor(then, ak, dn)
}
