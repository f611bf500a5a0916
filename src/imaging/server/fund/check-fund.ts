import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import type { Instant } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { checkFund } from '../../model/fund/check.ts'
import { SignalId, type takeCharges as take } from '../../model/fund/contract.ts'
import type { Fact } from '../../model/fund/facts.ts'
import type { Signal } from '../../model/fund/signal.ts'
import type { Tables } from '../tables.ts'
import { keepFacts, listFacts, personOf } from './facts.store.ts'

/** Lines of the settlement; the rules are checked with them at once. */
export async function takeCharges(
  tx: Tx,
  actor: Actor,
  { lines }: z.output<typeof take.input>,
  deps: Deps,
) {
  const knownAt = deps.now()
  const codes = new Map<string, string>()
  const charges = lines.map(({ code, ...line }): Fact => {
    const person = personOf(code, deps)
    codes.set(person, code)
    return { kind: 'charge', knownAt, person, ...line }
  })
  const taken = await keepFacts(tx, charges, deps, ({ person }) => codes.get(person))
  await keepFacts(tx, deliveriesOf(charges, knownAt), deps)
  const id = deps.newId()
  await record(tx, actor, 'imaging.take-charges', { kind: 'delivery', id })
  const raised = await checkNow(tx, actor, deps)
  return { taken, known: lines.length - taken, raised }
}

/** Between its first and its last charge that came in, all charges of a house are taken to be on record. */
function deliveriesOf(charges: readonly Fact[], knownAt: Instant): Fact[] {
  const spans = new Map<string, { from: Instant; until: Instant }>()
  for (const charge of charges) {
    if (charge.kind !== 'charge') continue
    const { institution, examAt } = charge
    const { from, until } = spans.get(institution) ?? { from: examAt, until: examAt }
    spans.set(institution, {
      from: examAt < from ? examAt : from,
      until: examAt > until ? examAt : until,
    })
  }
  return [...spans].map(([institution, span]) => ({
    ...{ kind: 'delivery', knownAt, institution },
    ...span,
  }))
}

/** All rules over all that is known. What was found before and is no more stays, and says so. @returns how many are new */
export async function checkNow(tx: Tx, actor: Actor, { now, newId }: Deps) {
  const at = now()
  const found = checkFund(await listFacts(tx, at), at)
  const mine = tx.withTables<Tables>()
  const known = await mine.selectFrom('imaging.signal').selectAll().forUpdate().execute()
  const byKey = new Map(known.map((row) => [row.key, row]))
  for (const signal of found) await keep(signal)
  const keys = new Set(found.map(({ key }) => key))
  for (const { id, key, stillSo } of known)
    if (stillSo && !keys.has(key)) await change(id, { stillSo: false })
  const raised = found.filter(({ key }) => !byKey.has(key)).length
  await record(tx, actor, 'imaging.check-fund', { kind: 'check', id: newId() })
  return raised

  async function keep({ evidence, ...signal }: Signal) {
    const row = byKey.get(signal.key)
    const proofs = JSON.stringify(evidence) as never
    if (!row) {
      const fresh = { id: SignalId.parse(newId()), state: 'open', raisedAt: at } as const
      await mine
        .insertInto('imaging.signal')
        .values({ ...signal, ...fresh, evidence: proofs, stillSo: true, version: 1 })
        .execute()
      return
    }
    if (!row.stillSo) await change(row.id, { stillSo: true })
    // Once the institution was asked, what it was asked about stays as it was.
    if (row.state === 'open' && JSON.stringify(row.evidence) !== JSON.stringify(evidence))
      await change(row.id, { weight: signal.weight, evidence: proofs })
  }

  async function change(
    id: SignalId,
    set: Partial<Pick<Tables['imaging.signal'], 'weight' | 'evidence' | 'stillSo'>>,
  ) {
    await mine.updateTable('imaging.signal').set(set).where('id', '=', id).execute()
  }
}
