import type { z } from 'zod'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { dayInBeijing, type Instant } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract-figures.ts'
import { loadOf, SILENT_DAYS, type Sitting, type Tie } from '../model/load.ts'
import { isAway, isInRegister } from '../model/supervisor.ts'
import { daysOf, listAbsences } from './acting.ts'
import { toSupervisor } from './register.ts'
import { tables } from './tables.ts'

type Asked = z.output<typeof contract.readRegister.input>

export async function readRegister(tx: Tx, actor: Actor, asked: Asked, { now }: Deps) {
  const month = asked.month ?? dayInBeijing(now()).slice(0, 7)
  const today = dayInBeijing(now())
  const { ties, sittings } = await gather(tx, actor, month, now())
  const absences = await listAbsences(tx)
  const rows = await tables(tx)
    .selectFrom('supervision.supervisor')
    .selectAll()
    .orderBy('name')
    .execute()
  const supervisors = rows.map((row) => ({
    ...toSupervisor(row),
    isActive: isInRegister(row, today),
    isAway: isAway(absences, row.id, today),
    load: loadOf(
      ties.filter(({ supervisorId }) => supervisorId === row.id),
      sittings,
      { month, now: now(), heldBy: row.id },
    ),
  }))
  await record(tx, actor, 'supervision.register', { kind: 'account', id: actor.accountId })
  return {
    ...{ month, supervisors, total: loadOf(ties, sittings, { month, now: now() }) },
    active: supervisors.filter(({ isActive }) => isActive).length,
  }
}

export async function readHouse(tx: Tx, actor: Actor, asked: Asked, { now }: Deps) {
  const month = asked.month ?? dayInBeijing(now()).slice(0, 7)
  const { ties, sittings } = await gather(tx, actor, month, now())
  await record(tx, actor, 'supervision.house', {
    ...{ kind: 'institution', id: `${actor.institutionId}` },
  })
  return { month, load: loadOf(ties, sittings, { month, now: now() }) }
}

/** Facts only: of the whole city, or of the own house. */
async function gather(tx: Tx, actor: Actor, month: string, now: Instant) {
  const isCity = actor.role === 'city-officer'
  const house = actor.institutionId as InstitutionId
  const silentSince = new Date(Date.parse(now) - SILENT_DAYS.days * 86_400_000).toISOString()
  const monthBegins = new Date(`${month}-01T00:00:00+08:00`).toISOString()
  const since = (silentSince < monthBegins ? silentSince : monthBegins) as Instant
  let relations = tables(tx).selectFrom('supervision.relation').selectAll()
  let held = tables(tx)
    .selectFrom('supervision.session')
    .where('state', 'in', ['held', 'agreed'])
    .where('startsAt', '>=', since)
    .select(['relationId', 'heldBy', 'state', 'startsAt', 'minutes'])
  if (!isCity) {
    relations = relations.where('institutionId', '=', house)
    held = held.where('institutionId', '=', house)
  }
  const ties = (await relations.execute()).map(
    (row): Tie => ({
      ...{ id: row.id, institutionId: row.institutionId, supervisorId: row.supervisorId },
      ...{ ...daysOf(row), personKey: row.superviseeId ?? row.workerId },
    }),
  )
  const sittings: Sitting[] = await held.execute()
  return { ties, sittings }
}
