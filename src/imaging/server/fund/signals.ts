import { sql } from 'kysely'
import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import {
  type listSignals as list,
  type openSignal as open,
  SIGNALS_AT_ONCE,
  type SignalId,
  type takeStep as step,
} from '../../model/fund/contract.ts'
import { deedsOf, stateAfter } from '../../model/fund/signal.ts'
import type { Tables } from '../tables.ts'

export async function listSignals(
  tx: Tx,
  _actor: Actor,
  { rule, state, institution }: z.output<typeof list.input>,
) {
  const mine = tx.withTables<Tables>()
  const asked = mine
    .selectFrom('imaging.signal')
    .$if(rule !== '', (query) => query.where('rule', '=', rule as 'R1'))
    .$if(state !== '', (query) => query.where('state', '=', state as 'open'))
    .$if(institution !== '', (query) => query.where('institution', '=', institution))
  const signals = await asked
    .select(['id', 'rule', 'weight', 'state', 'institution', 'institutionName', 'modality'])
    .select(['at', 'raisedAt', 'stillSo'])
    .orderBy(sql`array_position(array['open', 'asked', 'explained', 'confirmed'], state)`)
    .orderBy(sql`array_position(array['high', 'ask', 'information', 'justified'], weight)`)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(SIGNALS_AT_ONCE)
    .execute()
  const { total } = await asked
    .select(({ fn }) => fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  const institutions = await mine
    .selectFrom('imaging.signal')
    .select(({ fn }) => [
      'institution',
      fn.max('institutionName').as('name'),
      fn.countAll<string>().as('all'),
      sql<string>`count(*) filter (where state in ('open', 'asked'))`.as('open'),
    ])
    .groupBy('institution')
    .orderBy('institution')
    .execute()
  const { knownAt } = await mine
    .selectFrom('imaging.fundFact')
    .select(({ fn }) => fn.max('knownAt').as('knownAt'))
    .executeTakeFirstOrThrow()
  return {
    ...{ signals, total: Number(total), knownAt },
    institutions: institutions.map(({ all, open, ...rest }) => ({
      ...{ ...rest, all: Number(all), open: Number(open) },
    })),
  }
}

export async function openSignal(tx: Tx, actor: Actor, { id }: z.output<typeof open.input>) {
  const mine = tx.withTables<Tables>()
  const { key: _, version, ...signal } = await getSignal(tx, id)
  const steps = await mine
    .selectFrom('imaging.signalStep')
    .select(['deed', 'text', 'at', 'byName'])
    .where('signalId', '=', id)
    .orderBy('at')
    .execute()
  await record(tx, actor, 'imaging.open-signal', { kind: 'signal', id })
  return { signal, steps, deeds: deedsOf(signal), version }
}

/** A person says how it goes on; nothing here refuses anybody’s money. @throws Refusal signal-not-so-far */
export async function takeStep(
  tx: Tx,
  actor: Actor,
  { id, deed, text, version }: z.output<typeof step.input>,
  { newId, now }: Deps,
) {
  const signal = await getSignal(tx, id, true)
  if (signal.version !== version) throw new Refusal('version-changed', 412)
  if (!deedsOf(signal).includes(deed)) throw new Refusal('signal-not-so-far')
  const mine = tx.withTables<Tables>()
  const state = stateAfter(deed)
  await mine
    .updateTable('imaging.signal')
    .set({ state, version: version + 1 })
    .where('id', '=', id)
    .execute()
  await mine
    .insertInto('imaging.signalStep')
    .values({
      ...{ id: newId(), signalId: id, deed, text, at: now() },
      ...{ byAccount: actor.accountId, byName: actor.name },
    })
    .execute()
  await record(tx, actor, `imaging.signal-${deed}`, { kind: 'signal', id })
  return { state, version: version + 1 }
}

async function getSignal(tx: Tx, id: SignalId, lock = false) {
  const row = await tx
    .withTables<Tables>()
    .selectFrom('imaging.signal')
    .selectAll()
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  if (!row) throw noSuch('signal')
  return row
}
