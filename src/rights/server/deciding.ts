import type { z } from 'zod'
import { getCase, listCasesOf } from '#casework/server/index.ts'
import { getPerson, restrictPerson, unrestrictPerson } from '#people/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { type Day, dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import { keptUntil, termOn } from '../model/keeping.ts'
import type { RightsRequestId } from '../model/request.ts'
import {
  afterRequestStep,
  findPaperObstacle,
  findRequestObstacle,
  type RequestFacts,
  type RequestStep,
} from '../model/request-steps.ts'
import { listTerms } from './keeping.ts'
import * as store from './requests.store.ts'
import { showRequest } from './requests.ts'

type Given<Name extends keyof typeof contract> = z.output<(typeof contract)[Name]['input']>

export async function establishStanding(
  tx: Tx,
  actor: Actor,
  { rightsRequestId, papers, arrangedOtherwise, version }: Given<'establishStanding'>,
  deps: Deps,
) {
  const row = await getForStep(tx, actor, { rightsRequestId, version }, deps)
  refuseObstacle('establish', factsOf(actor, row))
  const obstacle = findPaperObstacle(row, papers, arrangedOtherwise)
  if (obstacle) {
    const field = obstacle === 'arranged-otherwise' ? 'arrangedOtherwise' : 'papers'
    throw new Refusal(obstacle, 409, { field })
  }
  const seen = { papers: [...new Set(papers)], arrangedOtherwise }
  const established = { establishedAt: deps.now(), establishedBy: actor.accountId }
  return finish(tx, actor, row, 'establish', { ...seen, ...established }, deps)
}

export async function grantRightsRequest(
  tx: Tx,
  actor: Actor,
  { rightsRequestId, done, version }: Given<'grantRightsRequest'>,
  deps: Deps,
) {
  const row = await getForStep(tx, actor, { rightsRequestId, version }, deps)
  const copies = await store.listCopies(tx, row)
  const kept = row.right === 'delete' ? await findKeeping(tx, actor, row, deps) : NOT_KEPT
  const { openCases, until, source } = kept
  const said = { said: done, copies: copies.length, openCases, keptUntil: until }
  refuseObstacle('grant', factsOf(actor, row, said))
  if (until !== null) await restrictPerson(tx, actor, row.personId, deps)
  const change = { done, ...(until !== null && { keptUntil: until, keptBy: source }) }
  return finish(tx, actor, row, 'grant', { ...change, ...decided(actor, deps) }, deps)
}

export async function refuseRightsRequest(
  tx: Tx,
  actor: Actor,
  { rightsRequestId, reason, explanation, version }: Given<'refuseRightsRequest'>,
  deps: Deps,
) {
  const row = await getForStep(tx, actor, { rightsRequestId, version }, deps)
  refuseObstacle('refuse', factsOf(actor, row, { said: explanation, reason }))
  const change = { reason, explanation, ...decided(actor, deps) }
  return finish(tx, actor, row, 'refuse', change, deps)
}

export async function withdrawRightsRequest(
  tx: Tx,
  actor: Actor,
  which: Given<'withdrawRightsRequest'>,
  deps: Deps,
) {
  const row = await getForStep(tx, actor, which, deps)
  refuseObstacle('withdraw', factsOf(actor, row))
  return finish(tx, actor, row, 'withdraw', decided(actor, deps), deps)
}

/** The head has the record used again: the person came back, or agreed anew. */
export async function liftRestriction(
  tx: Tx,
  actor: Actor,
  { rightsRequestId, why, version }: Given<'liftRestriction'>,
  deps: Deps,
) {
  const row = await getForStep(tx, actor, { rightsRequestId, version }, deps)
  if (row.state !== 'granted' || row.right !== 'delete' || row.liftedAt !== null)
    throw new Refusal('not-restricted')
  const lifted = { liftedAt: deps.now(), liftedBy: actor.accountId, liftedWhy: why }
  await store.changeRequest(tx, actor, row, lifted)
  if (!(await store.hasOtherRestriction(tx, actor, row.personId, row.id)))
    await unrestrictPerson(tx, actor, row.personId)
  await record(tx, actor, 'rights.lift', { kind: 'rights-request', id: row.id })
  return showRequest(tx, actor, row.id, deps)
}

interface Which {
  readonly rightsRequestId: RightsRequestId
  readonly version: number
}

async function getForStep(tx: Tx, actor: Actor, { rightsRequestId, version }: Which, deps: Deps) {
  const row = await store.lockRequest(tx, actor, rightsRequestId, version)
  // Nobody answers about a child whose record is closed to them.
  await getPerson(tx, actor, row.personId, deps)
  return row
}

const NOT_KEPT = { openCases: 0, until: null, source: '' }

/** Until when the house keeps the files of the person: from the last day of service on. */
async function findKeeping(tx: Tx, actor: Actor, row: store.RequestRow, deps: Deps) {
  const today = dayInBeijing(deps.now())
  const term = termOn(await listTerms(tx, actor), today)
  const days: Day[] = []
  let openCases = 0
  for (const { caseId } of await listCasesOf(tx, actor, [row.personId])) {
    const { closedAt } = await getCase(tx, actor, caseId)
    if (closedAt) days.push(dayInBeijing(closedAt))
    else openCases += 1
  }
  const last = days.sort().at(-1) ?? dayInBeijing(row.receivedAt)
  return {
    ...{ openCases, source: term?.source ?? '' },
    until: term ? keptUntil(last, term.years) : null,
  }
}

function factsOf(
  { role }: Actor,
  { state, right }: store.RequestRow,
  told: Partial<RequestFacts> = {},
): RequestFacts {
  return {
    ...{ state, right, isHead: role === 'lead', said: '', reason: null, copies: 0 },
    ...{ openCases: 0, keptUntil: null },
    ...told,
  }
}

function refuseObstacle(step: RequestStep, facts: RequestFacts) {
  const obstacle = findRequestObstacle(step, facts)
  if (!obstacle) return
  const fields: Partial<Record<typeof obstacle, string>> = {
    ...{ 'deed-missing': 'done', 'reason-missing': 'reason', 'reason-for-another-right': 'reason' },
  }
  const field = fields[obstacle]
  throw new Refusal(obstacle, 409, { ...(field && { field }) })
}

function decided({ accountId, name }: Actor, { now }: Deps) {
  return { decidedAt: now(), decidedBy: accountId, decidedByName: name }
}

async function finish(
  tx: Tx,
  actor: Actor,
  row: store.RequestRow,
  step: RequestStep,
  change: Parameters<typeof store.changeRequest>[3],
  deps: Deps,
) {
  await store.changeRequest(tx, actor, row, { ...change, state: afterRequestStep(step) })
  await record(tx, actor, `rights.${step}`, { kind: 'rights-request', id: row.id })
  return showRequest(tx, actor, row.id, deps)
}
