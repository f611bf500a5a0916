import type { z } from 'zod'
import { accountsNamed } from '#access/server/index.ts'
import { listCasesOf, lockCase, tellCase } from '#casework/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import type { MemberNote, NoteId } from '../model/member.ts'
import { listGuardians } from './agreement.ts'
import * as store from './groups.store.ts'
import { leads } from './groups.ts'
import { lockOpen } from './members.ts'
import * as parts from './parts.store.ts'
import { presentMember } from './present.ts'

export async function openMember(
  tx: Tx,
  actor: Actor,
  { groupId, personId }: z.output<typeof contract.openMember.input>,
) {
  const group = await store.getGroup(tx, actor, groupId)
  const member = await presentMember(tx, actor, group, personId)
  const rows = await parts.listNotes(tx, group, personId)
  // Behind a wall of its own: whoever does not lead the group gets no rows.
  const hidden = rows.length > 0 ? await parts.listConfidential(tx, group) : []
  const names = await accountsNamed(tx, [...new Set(rows.map(({ byAccount }) => byAccount))])
  const notes = rows.map(({ id, sessionId, at, byAccount, shared, hasConfidential }) => ({
    ...{ id, sessionId, at, shared, hasConfidential, byName: names.get(byAccount) ?? '' },
    confidential: hidden.find(({ noteId }) => noteId === id)?.text ?? null,
  }))
  await record(tx, actor, 'groups.open-member', { kind: 'person', id: personId })
  return { member, guardians: await listGuardians(tx, actor, personId), notes }
}

export async function writeMemberNote(
  tx: Tx,
  actor: Actor,
  input: z.output<typeof contract.writeMemberNote.input>,
  deps: Deps,
): Promise<MemberNote & { told: boolean }> {
  const { groupId, personId, sessionId, shared, confidential, tellCaseId } = input
  const group = await lockOpen(tx, actor, groupId)
  if (!leads(actor, group)) throw new Refusal('leaders-only', 403)
  const row = await parts.getMemberRow(tx, group, personId)
  if (row.joinedAt === null) throw new Refusal('not-a-member')
  if (sessionId) await parts.getSessionRow(tx, group, sessionId)
  const file = tellCaseId && (await lockCaseOfMember(tx, actor, personId, tellCaseId))

  const [id, at] = [deps.newId() as NoteId, deps.now()]
  const hasConfidential = confidential !== ''
  const { institutionId } = group
  const note = { institutionId, groupId, id, personId, sessionId, at, shared, hasConfidential }
  await parts.addNote(tx, { ...note, byAccount: actor.accountId }, confidential)
  // The shared half alone: team and head read the river.
  if (file)
    await tellCase(tx, actor, file, { deed: 'groups.note', note: shared, ref: groupId }, deps)
  await store.touchGroup(tx, group, at)
  await record(tx, actor, 'groups.write-note', { kind: 'person', id: personId })
  return {
    ...{ id, sessionId, at, byName: actor.name, shared, hasConfidential },
    ...{ confidential: confidential || null, told: Boolean(file) },
  }
}

async function lockCaseOfMember(
  tx: Tx,
  actor: Actor,
  personId: Parameters<typeof listCasesOf>[2][number],
  caseId: Parameters<typeof lockCase>[2],
) {
  const found = (await listCasesOf(tx, actor, [personId])).find((one) => one.caseId === caseId)
  if (!found) throw noSuch('case')
  if (!found.inTeam) throw new Refusal('not-in-team', 403)
  return lockCase(tx, actor, caseId)
}
