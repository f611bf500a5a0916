import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { MOST_LISTED } from '#platform/model/page.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { ApplicationId } from '../model/application.ts'
import {
  afterStep,
  approvedAfter,
  type Deed,
  dueAfter,
  findStepObstacle,
} from '../model/application-steps.ts'
import type * as contract from '../model/contract-funder.ts'
import type { ApplicationObstacle } from '../model/obstacles.ts'
import * as store from './applications.store.ts'
import { todayOf } from './applications.ts'
import { factsOf, present, presentOne } from './files.ts'
import { findMyFunder } from './programmes.store.ts'
import type { ApplicationRow } from './tables.ts'

const OPEN = ['submitted', 'supplement', 'approved', 'appealed', 'paying'] as const
const OVER = ['refused', 'paid', 'closed', 'withdrawn'] as const

export async function listDesk(
  tx: Tx,
  actor: Actor,
  { pile }: z.output<typeof contract.listDesk.input>,
) {
  const mine = await findMyFunder(tx, actor)
  if (!mine) return { hasFunder: false, applications: [] }
  const rows = await store
    .visibleApplications(tx, actor, mine)
    .where('state', 'in', pile === 'open' ? OPEN : OVER)
    .orderBy('dueOn', (order) => order.asc().nullsLast())
    .orderBy('submittedAt', pile === 'open' ? 'asc' : 'desc')
    .limit(MOST_LISTED)
    .execute()
  const files = await present(tx, rows)
  await record(tx, actor, 'aid.list-desk', { kind: 'funder', id: mine })
  return {
    hasFunder: true,
    applications: files.map(({ packs, ...file }) => ({
      ...file,
      clientName: packs.at(-1)?.content.client.name ?? '',
    })),
  }
}

interface Which {
  readonly applicationId: ApplicationId
}

export async function openApplication(tx: Tx, actor: Actor, which: Which) {
  const application = await getApplication(tx, actor, which)
  await record(tx, actor, 'aid.open-application', { kind: 'aid-application', id: application.id })
  return presentOne(tx, application)
}

export async function decideApplication(
  tx: Tx,
  actor: Actor,
  { step, version, applicationId, ...input }: z.output<typeof contract.decideApplication.input>,
  deps: Deps,
) {
  const { amount, reason, note, dueOn, wanted } = input
  const row = await getApplication(tx, actor, { applicationId }, 'to change it')
  if (row.version !== version) throw new Refusal('version-changed', 412)
  const facts = factsOf(row)
  const by = actor.accountId
  const deed: Deed = {
    by,
    today: todayOf(deps),
    note,
    amount,
    reason,
    dueOn,
    wanted: wanted.length,
  }
  const obstacle = findStepObstacle(step, facts, deed)
  if (obstacle) throw new Refusal(obstacle, 409, fieldOf(obstacle))

  const at = deps.now()
  const toState = afterStep(step, facts, amount)
  const isDecision = step === 'approve' || step === 'refuse'
  const changed = await store.changeApplication(tx, row, {
    ...{ state: toState, touchedAt: at, touchedBy: by },
    approved: String(approvedAfter(step, facts, amount)),
    dueOn: dueAfter(step, { ...row, asked: facts.asked }, deed),
    ...(step === 'ask-supplement' && { wanted, wantedNote: note }),
    ...(isDecision && { decidedBy: by, reason: step === 'refuse' ? reason : null }),
    ...((isDecision || step === 'stop') && { decidedAt: at }),
  })
  await tell(tx, actor, row, { step, toState, note }, deps)
  return presentOne(tx, changed)
}

export async function payApplication(
  tx: Tx,
  actor: Actor,
  { applicationId, amount, paidOn, reference }: z.output<typeof contract.payApplication.input>,
  deps: Deps,
) {
  const row = await getApplication(tx, actor, { applicationId }, 'to change it')
  const known = await store.findPayment(tx, applicationId, reference)
  if (known) {
    // The same voucher told again: nothing happens twice.
    if (Number(known.amount) === amount && known.paidOn === paidOn) return presentOne(tx, row)
    throw new Refusal('reference-used', 409, { field: 'reference' })
  }
  const today = todayOf(deps)
  if (paidOn > today) throw new Refusal('paid-in-future', 409, { field: 'paidOn' })
  const facts = factsOf(row)
  const nothing = { note: '', reason: null, dueOn: null, wanted: 0 }
  const deed: Deed = { ...nothing, by: actor.accountId, today, amount }
  const obstacle = findStepObstacle('pay', facts, deed)
  if (obstacle) throw new Refusal(obstacle, 409, fieldOf(obstacle))

  const at = deps.now()
  const { institutionId, caseId } = row
  await store.addPayment(tx, {
    ...{ institutionId, caseId, applicationId, id: deps.newId(), amount: String(amount) },
    ...{ paidOn, reference, recordedAt: at, byAccount: actor.accountId },
  })
  const toState = afterStep('pay', facts, amount)
  const change = { state: toState, touchedAt: at, touchedBy: actor.accountId, dueOn: null }
  const changed = await store.changeApplication(tx, row, change)
  await tell(tx, actor, row, { step: 'pay', toState, note: reference }, deps)
  return presentOne(tx, changed)
}

/** @throws Refusal no-such-application */
async function getApplication(
  tx: Tx,
  actor: Actor,
  { applicationId }: Which,
  why?: 'to change it',
) {
  const mine = await findMyFunder(tx, actor)
  const row =
    mine &&
    (await store
      .visibleApplications(tx, actor, mine)
      .where('id', '=', applicationId)
      .$if(why !== undefined, (query) => query.forUpdate())
      .executeTakeFirst())
  if (!row) throw noSuch('application')
  return row
}

type Told = Pick<Parameters<typeof store.addEvent>[1], 'step' | 'toState' | 'note'>

async function tell(tx: Tx, actor: Actor, row: ApplicationRow, told: Told, deps: Deps) {
  const { institutionId, caseId, id: applicationId } = row
  await store.addEvent(tx, {
    ...{ institutionId, caseId, applicationId, id: deps.newId(), at: deps.now() },
    ...{ ...told, byAccount: actor.accountId },
  })
  await record(tx, actor, `aid.${told.step}`, { kind: 'aid-application', id: applicationId })
}

const FIELDS: Partial<Record<ApplicationObstacle, string>> = {
  ...{ 'wanted-missing': 'wanted', 'due-missing': 'dueOn', 'reason-missing': 'reason' },
  ...{ 'note-missing': 'note', 'amount-missing': 'amount', 'amount-over-asked': 'amount' },
  ...{ 'amount-over-ceiling': 'amount', 'appeal-lowers': 'amount' },
  'payment-over-approved': 'amount',
}

function fieldOf(obstacle: ApplicationObstacle) {
  const field = FIELDS[obstacle]
  return field === undefined ? {} : { field }
}
