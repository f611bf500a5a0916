import type { z } from 'zod'
import { readSearch } from '#people/model/name-search.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract-desk.ts'
import { findStepObstacle } from '../model/steps.ts'
import { toPolicy } from './cover.ts'
import * as store from './desk.store.ts'
import { readFacts } from './facts.store.ts'
import { listPayersOf, listRelationsOf } from './family.store.ts'
import { toRelationLine } from './family.ts'
import { insuredIdOf } from './identity.ts'
import { getInsured, lockNumber } from './insured.store.ts'
import { settle } from './paying.ts'
import { changePolicy, listPoliciesOf } from './policies.store.ts'
import { standingOf, today, toOffer, toPerson } from './present.ts'
import { getAsClerk, giveBack, reshowAs } from './refunds.ts'
import { listTiesOf } from './ties.store.ts'
import { toTieLine } from './ties.ts'

type Given<Name extends keyof typeof contract> = (typeof contract)[Name] extends {
  input: infer Input extends z.ZodType
}
  ? z.output<Input>
  : never

const MOST_FOUND = 30

export async function searchInsured(
  tx: Tx,
  actor: Actor,
  { text }: Given<'searchInsured'>,
  deps: Deps,
) {
  const search = readSearch(text)
  if (search.kind === 'obstacle') throw new Refusal(search.obstacle, 400, { field: 'text' })
  if (search.kind !== 'identity-number' && search.kind !== 'characters')
    throw new Refusal('search-not-understood', 400, { field: 'text' })
  const which =
    'exact' in search
      ? { insuredId: insuredIdOf(search.exact, deps) }
      : { name: search.prefixes[0] ?? '' }
  const rows = await store.findInsured(tx, actor, which, MOST_FOUND + 1)
  const found = rows.slice(0, MOST_FOUND)
  const years = await store.lastYears(
    tx,
    found.map(({ insuredId }) => insuredId),
  )
  await record(tx, actor, 'enrolment.search', { kind: 'search', id: deps.newId() })
  return {
    people: found.map((row) => ({
      ...toPerson(row, deps),
      lastYear: years.get(row.insuredId) ?? null,
    })),
    more: rows.length > MOST_FOUND,
  }
}

const MOST_WAITING = 100

export async function listWaiting(tx: Tx, actor: Actor) {
  const rows = await store.listWaiting(tx, MOST_WAITING + 1)
  await record(tx, actor, 'enrolment.list-waiting', { kind: 'account', id: actor.accountId })
  return { waiting: rows.slice(0, MOST_WAITING), more: rows.length > MOST_WAITING }
}

export async function openInsured(
  tx: Tx,
  actor: Actor,
  { insuredId }: Given<'openInsured'>,
  deps: Deps,
) {
  const row = await getInsured(tx, actor, insuredId)
  const facts = await readFacts(tx, insuredId)
  const policies = await listPoliciesOf(tx, actor, insuredId)
  const payers = await listPayersOf(tx, insuredId)
  await record(tx, actor, 'enrolment.open', { kind: 'insured', id: insuredId })
  const around = { name: row.name, row, relation: undefined, facts }
  return {
    ...toPerson(row, deps),
    ...{ districtCode: row.districtCode, hasAccount: row.accountId !== null },
    ties: (await listTiesOf(tx, insuredId)).map((tie) => toTieLine(tie, actor)),
    policies: policies
      .filter(({ state }) => state === 'insured')
      .map((one) => toPolicy(one, facts, today(deps))),
    offers: policies.map((one) => toOffer(one, around, actor, deps)),
    payers: payers.map((one) => ({ ...toRelationLine(one), payerName: one.payerName })),
    family: (await listRelationsOf(tx, insuredId)).map(toRelationLine),
    healthFacts: [...facts.classes],
    quietFacts: [...facts.decided],
    paidYears: [...facts.paid],
    balanceQuestions: await store.listBalanceQuestions(tx, insuredId),
  }
}

export async function decideEvidence(
  tx: Tx,
  actor: Actor,
  { insuredId, policyId, decision, reason, version }: Given<'decideEvidence'>,
  deps: Deps,
) {
  await lockNumber(tx, insuredId)
  const { row, around } = await getAsClerk(tx, actor, { insuredId, policyId })
  if (row.version !== version) throw new Refusal('version-changed', 412)
  if (row.evidenceState !== 'declared') throw new Refusal('evidence-decided')
  if (decision === 'refused' && reason === '')
    throw new Refusal('reason-needed', 400, { field: 'reason' })
  await changePolicy(tx, row, {
    ...{ evidenceState: decision, evidenceBy: actor.accountId },
    evidenceReason: reason === '' ? null : reason,
  })
  if (decision === 'refused' && row.state === 'insured')
    await giveBack(tx, actor, row, 'ineligible', deps)
  await record(tx, actor, `enrolment.evidence-${decision}`, { kind: 'policy', id: policyId })
  return reshowAs(tx, actor, row, around, deps)
}

export async function settlePayment(
  tx: Tx,
  actor: Actor,
  { insuredId, policyId, arrived, version }: Given<'settlePayment'>,
  deps: Deps,
) {
  await lockNumber(tx, insuredId)
  const { row, around } = await getAsClerk(tx, actor, { insuredId, policyId })
  if (row.version !== version) throw new Refusal('version-changed', 412)
  const obstacle = findStepObstacle('settle', standingOf(row, deps))
  if (obstacle) throw new Refusal(obstacle)
  if (arrived) await settle(tx, actor, row, deps)
  else {
    await changePolicy(tx, row, { state: 'consented', method: null, payingAt: null })
    await record(tx, actor, 'enrolment.payment-failed', { kind: 'policy', id: policyId })
  }
  return reshowAs(tx, actor, row, around, deps)
}

export async function answerBalance(
  tx: Tx,
  actor: Actor,
  { insuredId, questionId, balance }: Given<'answerBalance'>,
  deps: Deps,
) {
  const change = {
    ...{ balance: String(balance), answeredAt: deps.now(), answeredBy: actor.accountId },
  }
  if (!(await store.answerBalance(tx, insuredId, questionId, change))) throw noSuch('question')
  await record(tx, actor, 'enrolment.answer-balance', { kind: 'insured', id: insuredId })
  return {}
}
