import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { z } from 'zod'
import { getCaseFile, listCasesOf } from '#casework/server/index.ts'
import { listResponses } from '#instruments/server/index.ts'
import { getPerson, listConsents } from '#people/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import { Holdings, withoutNotes } from '../model/holdings.ts'
import type { RightsRequestId } from '../model/request.ts'
import { getRequestRow, type RequestRow } from './requests.store.ts'
import { tables } from './tables.ts'

export async function openHoldings(
  tx: Tx,
  actor: Actor,
  { rightsRequestId }: { readonly rightsRequestId: RightsRequestId },
  deps: Deps,
) {
  const holdings = await gather(tx, actor, await getShown(tx, actor, rightsRequestId), deps)
  await record(tx, actor, 'rights.open-holdings', { kind: 'rights-request', id: rightsRequestId })
  return holdings
}

/** Made anew each time; what is kept of it is its fingerprint. */
export async function makeCopy(
  tx: Tx,
  actor: Actor,
  { rightsRequestId, leftOut }: z.output<typeof contract.makeCopy.input>,
  deps: Deps,
) {
  const row = await getShown(tx, actor, rightsRequestId)
  const whole = await gather(tx, actor, row, deps)
  // In the form in which it is handed over: the fingerprint is that of the file.
  const holdings = Holdings.parse(withoutNotes(whole, leftOut))
  const out = countNotes(whole) - countNotes(holdings)
  const digest = createHash('sha256').update(JSON.stringify(holdings)).digest('hex')
  const [id, at] = [deps.newId(), deps.now()]
  const { institutionId } = row
  await tables(tx)
    .insertInto('rights.copy')
    .values({
      ...{ institutionId, rightsRequestId, id, at, byAccount: actor.accountId, digest },
      leftOut: out,
    })
    .execute()
  await record(tx, actor, 'rights.make-copy', { kind: 'person', id: row.personId })
  return { holdings, number: rightsRequestId.slice(-8), at, leftOut: out, digest }
}

async function getShown(tx: Tx, actor: Actor, rightsRequestId: RightsRequestId) {
  const row = await getRequestRow(tx, actor, rightsRequestId)
  const isForReading = row.right === 'read' || row.right === 'copy'
  if (!isForReading || row.state !== 'established') throw new Refusal('nothing-to-show')
  return row
}

/** Through the doors of the slices, each behind its own walls; nothing of other people. */
async function gather(
  tx: Tx,
  actor: Actor,
  { personId }: RequestRow,
  deps: Deps,
): Promise<Holdings> {
  const person = await getPerson(tx, actor, personId, deps)
  const { consents } = await listConsents(tx, actor, { personId }, deps)
  const files = []
  for (const { caseId } of await listCasesOf(tx, actor, [personId])) {
    const file = await getCaseFile(tx, actor, caseId)
    const { responses } = await listResponses(tx, actor, { caseId })
    files.push({ file, responses })
  }
  const seen = files.filter(({ file }) => file.row.kind !== 'staff').length
  const { rows } = await sql<{ n: number }>`select rights.count_cases(${personId}) as n`.execute(tx)
  if ((rows[0]?.n ?? 0) > seen) throw new Refusal('cases-out-of-sight')
  return {
    person,
    consents,
    cases: files.map(({ file: { row, goals, contacts, followUps, interval }, responses }) => ({
      ...{ number: row.number, openedAt: row.openedAt, closedAt: row.closedAt, ward: row.ward },
      ...{ goals, contacts, followUps, instruments: responses },
      closing: interval?.closure?.summary ?? '',
    })),
  }
}

function countNotes({ cases }: Holdings) {
  return cases.reduce((sum, { contacts }) => sum + contacts.length, 0)
}
