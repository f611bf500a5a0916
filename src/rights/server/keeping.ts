import type { z } from 'zod'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { enterTerm as contract } from '../model/contract.ts'
import type { KeepingTerm } from '../model/keeping.ts'
import { listRestrictions } from './requests.store.ts'
import { tables } from './tables.ts'

export async function openKeeping(tx: Tx, actor: Actor, _: object, deps: Deps) {
  await record(tx, actor, 'rights.open-keeping', {
    ...{ kind: 'institution', id: `${actor.institutionId}` },
  })
  return showKeeping(tx, actor, deps)
}

/** What was entered before stays on record: a term is never changed, the next one takes its place. */
export async function enterTerm(
  tx: Tx,
  actor: Actor,
  { years, source, from }: z.output<typeof contract.input>,
  deps: Deps,
) {
  const id = deps.newId()
  await tables(tx)
    .insertInto('rights.keepingTerm')
    .values({
      ...{ id, institutionId: actor.institutionId as InstitutionId, years, source },
      ...{ fromDay: from, enteredAt: deps.now() },
      ...{ enteredBy: actor.accountId, enteredByName: actor.name },
    })
    .execute()
  await record(tx, actor, 'rights.enter-term', { kind: 'keeping-term', id })
  return showKeeping(tx, actor, deps)
}

/** Newest first. */
export async function listTerms(tx: Tx, { institutionId }: Actor): Promise<KeepingTerm[]> {
  const rows = await tables(tx)
    .selectFrom('rights.keepingTerm')
    .select(['years', 'source', 'fromDay', 'enteredAt', 'enteredByName'])
    .where('institutionId', '=', institutionId as InstitutionId)
    .orderBy('fromDay', 'desc')
    .orderBy('enteredAt', 'desc')
    .execute()
  return rows.map(({ fromDay: from, ...row }) => ({ ...row, from }))
}

async function showKeeping(tx: Tx, actor: Actor, { now }: Deps) {
  const today = dayInBeijing(now())
  const restrictions = await listRestrictions(tx, actor)
  const past = restrictions.filter(({ keptUntil }) => keptUntil !== null && keptUntil <= today)
  const people = new Set(past.map(({ personId }) => personId))
  return { terms: await listTerms(tx, actor), past: people.size }
}
