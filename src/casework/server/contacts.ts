import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { type Contact, type ContactId, isInFuture, isLate } from '../model/contact.ts'
import type * as contract from '../model/contract.ts'
import { getCase } from './case-facts.ts'
import * as parts from './case-parts.store.ts'
import { touchCase } from './cases.store.ts'

type ContactRow = Awaited<ReturnType<typeof parts.listContacts>>[number]
type AmendmentRow = Awaited<ReturnType<typeof parts.listAmendments>>[number]

/** The confidential half is a text, '' where there is none, and null where the reader may not see it. */
export function toContacts(rows: ContactRow[], amendments: AmendmentRow[]): Contact[] {
  return rows.map(({ byAccount: by, hasConfidential, confidential, ...row }) => ({
    ...row,
    by,
    confidential: hasConfidential ? confidential : '',
    amendments: amendments
      .filter(({ contactId }) => contactId === row.id)
      .map(({ byAccount, contactId, ...amendment }) => ({ ...amendment, by: byAccount })),
  }))
}

export async function writeContact(
  tx: Tx,
  actor: Actor,
  { caseId, confidential, ...note }: z.output<typeof contract.writeContact.input>,
  deps: Deps,
) {
  const now = deps.now()
  if (isInFuture(note.at, now)) throw new Refusal('contact-in-future', 409, { field: 'at' })
  const { institutionId } = await getCase(tx, actor, caseId)
  if (note.goalIds.length > 0) {
    const known = new Set((await parts.listGoals(tx, caseId)).map(({ id }) => id))
    if (!note.goalIds.every((id) => known.has(id)))
      throw new Refusal('no-such-goal', 409, { field: 'goalIds' })
  }

  const row = {
    ...note,
    institutionId,
    caseId,
    id: deps.newId() as ContactId,
    recordedAt: now,
    byAccount: actor.accountId,
    hasConfidential: confidential.trim() !== '',
    late: isLate(note.at, now),
  }
  await parts.addContact(tx, row, confidential.trim())
  await touchCase(tx, actor, caseId, now)
  await record(tx, actor, 'casework.write-contact', { kind: 'case', id: caseId })
  return toContacts([{ ...row, confidential }], [])[0] as Contact
}

export async function amendContact(
  tx: Tx,
  actor: Actor,
  { caseId, contactId, reason, text }: z.output<typeof contract.amendContact.input>,
  deps: Deps,
) {
  const { institutionId } = await getCase(tx, actor, caseId)
  if (!(await parts.hasContact(tx, caseId, contactId))) throw noSuch('contact')

  const id = deps.newId()
  const [at, byAccount] = [deps.now(), actor.accountId]
  await parts.addAmendment(tx, {
    institutionId,
    id,
    contactId,
    caseId,
    at,
    byAccount,
    reason,
    text,
  })
  await record(tx, actor, 'casework.amend-contact', { kind: 'case', id: caseId })
  const contacts = toContacts(
    await parts.listContacts(tx, caseId),
    await parts.listAmendments(tx, caseId),
  )
  return contacts.find((contact) => contact.id === contactId) as Contact
}
