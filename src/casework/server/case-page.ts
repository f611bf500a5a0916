import type { z } from 'zod'
import { accountsNamed } from '#access/server/index.ts'
import { getPersonCards } from '#people/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { badCursor } from '#platform/model/page.ts'
import { Instant } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { type CaseId, CaseState } from '../model/case.ts'
import type * as contract from '../model/contract.ts'
import type { RiverEntry } from '../model/contract.ts'
import { gatherFacts, getCase } from './case-facts.ts'
import * as parts from './case-parts.store.ts'
import * as store from './cases.store.ts'
import { toContacts } from './contacts.ts'
import { findRequest } from './requests.store.ts'

const ENDED: readonly CaseState[] = ['closed', 'ended', 'refused-by-client']
const desks: Record<z.output<typeof contract.listCases.input>['desk'], readonly CaseState[]> = {
  open: CaseState.options.filter((state) => !ENDED.includes(state)),
  review: ['open-review', 'closing'],
  all: CaseState.options,
}

export async function listCases(
  tx: Tx,
  actor: Actor,
  { desk, state, limit, after }: z.output<typeof contract.listCases.input>,
) {
  const states = state ? [state] : desks[desk]
  const rows = await store.listCases(tx, actor, { states, limit, before: readCursor(after) })
  const clients = await getPersonCards(
    tx,
    actor,
    rows.map(({ clientId }) => clientId),
  )
  const owners = await accountsNamed(
    tx,
    rows.map(({ ownerId }) => ownerId),
  )
  await record(tx, actor, 'casework.list-cases', { kind: 'account', id: actor.accountId })
  const last = rows.at(-1)
  return {
    rows: rows.flatMap(({ clientId, ownerId, ...row }) => {
      const client = clients.get(clientId)
      return client ? [{ ...row, client, ownerName: owners.get(ownerId) ?? '' }] : []
    }),
    next: last && rows.length === limit ? `${last.touchedAt}_${last.id}` : null,
  }
}

function readCursor(after: string | undefined) {
  if (after === undefined) return undefined
  const [at, id] = after.split('_')
  const touchedAt = Instant.safeParse(at)
  if (!touchedAt.success || !/^[0-9a-f-]{36}$/.test(id ?? '')) throw badCursor()
  return { touchedAt: touchedAt.data, id: id as string }
}

export async function openCase(tx: Tx, actor: Actor, { caseId }: { caseId: CaseId }, deps: Deps) {
  const row = await getCase(tx, actor, caseId)
  const { facts, goals, followUps, client } = await gatherFacts(tx, actor, row, deps)
  const contacts = toContacts(
    await parts.listContacts(tx, caseId),
    await parts.listAmendments(tx, caseId),
  )
  const events = await parts.listEvents(tx, caseId)
  const intervals = await parts.listIntervals(tx, caseId)
  const pauses = await parts.listPauses(tx, caseId)
  const request = row.requestId && (await findRequest(tx, actor, row.requestId))

  const river: RiverEntry[] = [
    ...contacts.map((contact) => ({
      kind: 'contact' as const,
      at: contact.at,
      by: contact.by,
      contact,
    })),
    ...events.map(({ byAccount: by, ...event }) => ({ kind: 'event' as const, by, ...event })),
    ...followUps.flatMap(({ doneBy, ...followUp }) =>
      followUp.doneAt && doneBy
        ? [{ kind: 'follow-up' as const, at: followUp.doneAt, by: doneBy, followUp }]
        : [],
    ),
  ]
  if (request) {
    const { receivedAt: at, text, reasons } = request
    river.push({ kind: 'request', at, text, reasons })
  }
  river.sort((one, other) => (one.at < other.at ? 1 : -1))

  const writers = river.flatMap((entry) => ('by' in entry ? [entry.by] : []))
  const names = await accountsNamed(tx, [...new Set([row.ownerId, ...writers])])
  await record(tx, actor, 'casework.open-case', { kind: 'case', id: caseId })
  if (contacts.some(({ confidential }) => confidential))
    await record(tx, actor, 'casework.read-confidential', { kind: 'case', id: caseId })
  return {
    ...row,
    needs: row.needs as contract.CasePage['needs'],
    goals,
    followUps,
    intervals,
    pauses,
    closure: intervals.at(-1)?.closure ?? null,
    river,
    mayServe: facts.mayServe,
    isMinor: facts.isMinor,
    isReviewer: facts.isReviewer,
    holds: [...facts.holds],
    confidentialCount: contacts.filter(({ confidential }) => confidential !== '').length,
    names: Object.fromEntries(names),
    client,
  }
}
