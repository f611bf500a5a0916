import { type Fen, fen } from '#insurance/model/fen.ts'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { addMinutes } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { InsuredId } from '../model/insured.ts'
import { findOwn } from './insured.store.ts'
import { personalAccounts } from './personal-accounts.ts'
import { tables } from './tables.ts'

/** An answer that is older says nothing any more. */
const HOLDS_MINUTES = 24 * 60

/** Where no bureau answers, the question stays for the clerk. */
export async function askBalance(tx: Tx, actor: Actor, _: object, deps: Deps) {
  const self = await findOwn(tx, actor)
  if (!self) throw new Refusal('self-first')
  const { insuredId } = self
  const spent = await spentFromAccount(tx, insuredId)
  const balance = await personalAccounts(deps).balance(spent)
  const askedAt = deps.now()
  await tables(tx)
    .insertInto('enrolment.balanceAnswer')
    .values({
      ...{ insuredId, id: deps.newId(), askedAt, answeredBy: null },
      balance: balance === undefined ? null : String(balance),
      answeredAt: balance === undefined ? null : askedAt,
    })
    .execute()
  await record(tx, actor, 'enrolment.ask-balance', { kind: 'insured', id: insuredId })
  return { balance: balance ?? null, askedAt, isDemo: deps.demo ?? false }
}

/** What can be spent now: the last answer, less what was paid since; undefined where it says nothing. */
export async function latestBalance(
  tx: Tx,
  insuredId: InsuredId,
  { now }: Pick<Deps, 'now'>,
): Promise<Fen | undefined> {
  const row = await latest(tx, insuredId)
  if (!row?.answeredAt || row.answeredAt < addMinutes(now(), -HOLDS_MINUTES)) return undefined
  const since = await spentFromAccount(tx, insuredId, row.answeredAt)
  return fen(Math.max(0, Number(row.balance) - since))
}

/** @throws Refusal balance-unknown */
export async function spendable(tx: Tx, insuredId: InsuredId, deps: Pick<Deps, 'now'>) {
  const balance = await latestBalance(tx, insuredId, deps)
  if (balance === undefined) throw new Refusal('balance-unknown')
  return balance
}

function latest(tx: Tx, insuredId: InsuredId) {
  return tables(tx)
    .selectFrom('enrolment.balanceAnswer')
    .select(['balance', 'answeredAt'])
    .where('insuredId', '=', insuredId)
    .where('balance', 'is not', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

async function spentFromAccount(tx: Tx, payerId: InsuredId, since?: string): Promise<Fen> {
  const rows = await tables(tx)
    .selectFrom('enrolment.policy')
    .select(['premium'])
    .where('payerId', '=', payerId)
    .where('method', '=', 'personal-account')
    .where('state', 'in', ['paying', 'insured'])
    .$if(since !== undefined, (query) => query.where('payingAt', '>=', since as never))
    .execute()
  return fen(rows.reduce((sum, { premium }) => sum + Number(premium), 0))
}
