import { randomInt } from 'node:crypto'
import type { z } from 'zod'
import { normaliseName } from '#people/model/name.ts'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract-tie.ts'
import { fieldOfObstacle, findTieObstacle, findUndoObstacle, type TieLine } from '../model/tie.ts'
import { findKnown } from './family.store.ts'
import { readNumber } from './identity.ts'
import { findOwn, lockInsured } from './insured.store.ts'
import { today } from './present.ts'
import * as store from './ties.store.ts'

const CODES = 1_000_000
const DIGITS = 6

/** Whether the name agrees, or somebody has an account already, only the desk gets to know. */
export async function askToTie(
  tx: Tx,
  actor: Actor,
  { identityNumber }: z.output<typeof contract.askToTie.input>,
  deps: Deps,
) {
  await store.lockAccount(tx, actor.accountId)
  if (await findOwn(tx, actor)) throw new Refusal('registered-already')
  const accountName = normaliseName(actor.name)
  const { insuredId } = readNumber(identityNumber, deps)
  if (!(await findKnown(tx, insuredId, accountName)))
    throw new Refusal('not-on-record', 409, { field: 'identityNumber' })
  const before = await store.findAsked(tx, actor.accountId)
  if (before?.insuredId === insuredId) return { code: before.code, askedAt: before.askedAt }
  if (before) await store.changeTie(tx, before, { state: 'withdrawn' })
  const code = String(randomInt(CODES)).padStart(DIGITS, '0')
  const askedAt = deps.now()
  await store.addTie(tx, {
    ...{ insuredId, id: deps.newId() as TieLine['id'], accountId: actor.accountId, accountName },
    ...{ code, askedAt, state: 'asked' },
    ...{ paper: null, seenOn: null, decidedBy: null, decidedByName: null, decidedAt: null },
    ...{ undoneBy: null, undoneByName: null, undoneAt: null, reason: null },
  })
  await record(tx, actor, 'enrolment.ask-tie', { kind: 'insured', id: insuredId })
  return { code, askedAt }
}

export async function withdrawTie(tx: Tx, actor: Actor) {
  await store.lockAccount(tx, actor.accountId)
  const row = await store.findAsked(tx, actor.accountId)
  if (!row) return {}
  await store.changeTie(tx, row, { state: 'withdrawn' })
  await record(tx, actor, 'enrolment.withdraw-tie', { kind: 'insured', id: row.insuredId })
  return {}
}

export async function tieAccount(
  tx: Tx,
  actor: Actor,
  { insuredId, tieId, code, paper, seenOn, version }: z.output<typeof contract.tieAccount.input>,
  deps: Deps,
) {
  const { person, row } = await getForChange(tx, actor, { insuredId, tieId, version })
  await store.lockAccount(tx, row.accountId)
  const obstacle = findTieObstacle({
    ...{ state: row.state, code: row.code, toldCode: code, seenOn, today: today(deps) },
    ...{ accountName: row.accountName, personName: normaliseName(person.name) },
    isPersonTied: person.accountId !== null,
    isAccountTied: await store.isTied(tx, row.accountId),
  })
  if (obstacle) throw asRefusal(obstacle)
  await store.setAccount(tx, insuredId, row.accountId)
  await store.changeTie(tx, row, { state: 'tied', paper, seenOn, ...decided(actor, deps) })
  await record(tx, actor, 'enrolment.tie', { kind: 'insured', id: insuredId })
  return {}
}

export async function declineTie(
  tx: Tx,
  actor: Actor,
  { insuredId, tieId, reason, version }: z.output<typeof contract.declineTie.input>,
  deps: Deps,
) {
  const { row } = await getForChange(tx, actor, { insuredId, tieId, version })
  if (row.state !== 'asked') throw new Refusal('tie-settled')
  await store.changeTie(tx, row, { state: 'declined', reason, ...decided(actor, deps) })
  await record(tx, actor, 'enrolment.decline-tie', { kind: 'insured', id: insuredId })
  return {}
}

export async function undoTie(
  tx: Tx,
  actor: Actor,
  { insuredId, tieId, reason, version }: z.output<typeof contract.undoTie.input>,
  deps: Deps,
) {
  const { row } = await getForChange(tx, actor, { insuredId, tieId, version })
  const obstacle = findUndoObstacle({ ...row, by: actor.accountId })
  if (obstacle) throw new Refusal(obstacle)
  await store.setAccount(tx, insuredId, null)
  await store.changeTie(tx, row, {
    ...{ state: 'undone', reason, undoneBy: actor.accountId },
    ...{ undoneByName: actor.name, undoneAt: deps.now() },
  })
  await record(tx, actor, 'enrolment.undo-tie', { kind: 'insured', id: insuredId })
  return {}
}

export function toTieLine(row: store.TieRow, { accountId }: Actor): TieLine {
  const { id, accountName, state, askedAt, paper, seenOn, decidedAt, undoneAt, version } = row
  return {
    ...{ id, accountName, state, askedAt, paper, seenOn, decidedAt, undoneAt, version },
    ...{ decidedBy: row.decidedByName, undoneBy: row.undoneByName, reason: row.reason },
    isMine: row.decidedBy === accountId,
  }
}

type Wanted = Pick<z.output<typeof contract.undoTie.input>, 'insuredId' | 'tieId' | 'version'>

async function getForChange(tx: Tx, actor: Actor, { insuredId, tieId, version }: Wanted) {
  const person = await lockInsured(tx, actor, insuredId)
  const row = await store.getTie(tx, insuredId, tieId)
  if (row.version !== version) throw new Refusal('version-changed', 412)
  return { person, row }
}

function decided({ accountId, name }: Actor, { now }: Deps) {
  return { decidedBy: accountId, decidedByName: name, decidedAt: now() }
}

function asRefusal(obstacle: NonNullable<ReturnType<typeof findTieObstacle>>) {
  const field = fieldOfObstacle[obstacle]
  return field ? new Refusal(obstacle, 400, { field }) : new Refusal(obstacle)
}
