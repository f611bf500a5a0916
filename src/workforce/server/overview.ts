import type { z } from 'zod'
import type { DistrictCode } from '#places/model/district.ts'
import { getInstitution, listRegister } from '#places/server/index.ts'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { addMinutes, dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import { highestLevel, QualificationLevel, WARN_DAYS } from '../model/qualification.ts'
import { Employment, Tier } from '../model/worker.ts'
import { type CountedWorker, countWorkers, listHoldings } from './overview.store.ts'
import { todayOf } from './present.ts'
import { sumOfFte } from './team.ts'

/** Workers by institution, by certificate, by source: each person counted once, where the work is done. */
export async function readWorkforce(
  tx: Tx,
  actor: Actor,
  input: z.output<typeof contract.readWorkforce.input>,
  deps: Deps,
) {
  const district = (actor.role === 'district-officer' ? actor.districtCode : input.district) as
    | DistrictCode
    | null
    | undefined
  const { houses, workers, holdings } = await surveyWithin(tx, actor, district ?? undefined, deps)
  await record(tx, actor, 'workforce.overview', { kind: 'workforce', id: district ?? 'city' })
  const answers = holdings.filter(({ workerId }) => workerId !== null)
  return {
    headcount: workers.length,
    fte: sumOfFte(workers),
    institutions: houses.map(({ id, name, districtCode }) => {
      const mine = workers.filter(({ institutionId }) => institutionId === id)
      const positions = holdings.filter(({ institutionId }) => institutionId === id)
      return {
        ...{ institutionId: id, name, districtCode, headcount: mine.length, fte: sumOfFte(mine) },
        certified: mine.filter(({ levels }) => highestLevel(levels)).length,
        ...{ positions: positions.length, filled: positions.filter((one) => one.workerId).length },
        expiring: mine.reduce((sum, { expiring }) => sum + expiring, 0),
      }
    }),
    levels: mix([...QualificationLevel.options, 'none'] as const, workers.map(levelOf)),
    employments: mix(
      Employment.options,
      workers.map(({ employment }) => employment),
    ),
    tiers: mix(
      [...Tier.options, 'none'] as const,
      workers.map(({ tier }) => tier ?? 'none'),
    ),
    appointments: {
      covered: answers.filter(({ answer }) => answer === 'covered').length,
      all: answers.length,
    },
  }
}

/** What there is within the sight of an office or of a head, in one district or everywhere. */
export async function surveyWithin(
  tx: Tx,
  actor: Actor,
  district: DistrictCode | undefined,
  deps: Deps,
) {
  const today = todayOf(deps)
  const warnedUntil = dayInBeijing(addMinutes(deps.now(), WARN_DAYS * 24 * 60))
  const all = await countWorkers(tx, actor, today, warnedUntil)
  const houses = await listHouses(tx, actor, all, district, deps)
  const within = new Set<InstitutionId>(houses.map(({ id }) => id))
  const isWithin = (one: { institutionId: InstitutionId }) => within.has(one.institutionId)
  const holdings = (await listHoldings(tx, actor, today)).filter(isWithin)
  return { houses, workers: all.filter(isWithin), holdings }
}

/** The register of medical institutions, and whoever else has workers: a public health body. */
async function listHouses(
  tx: Tx,
  actor: Actor,
  workers: readonly CountedWorker[],
  district: DistrictCode | undefined,
  deps: Deps,
) {
  const on = todayOf(deps)
  const register = actor.role === 'lead' ? [] : await listRegister(tx, { on, district })
  const known = new Set(register.map(({ id }) => id))
  const others = new Set(
    workers.map(({ institutionId }) => institutionId).filter((id) => !known.has(id)),
  )
  const houses: { id: InstitutionId; name: string; districtCode: DistrictCode }[] = [...register]
  for (const id of others) {
    const house = await getInstitution(tx, id)
    if (!district || house.districtCode === district) houses.push(house)
  }
  return houses
}

export function levelOf({ levels }: Pick<CountedWorker, 'levels'>) {
  return highestLevel(levels) ?? levels[0] ?? 'none'
}

function mix<Key extends string>(keys: readonly Key[], values: readonly Key[]) {
  return keys.map((key) => ({ key, workers: values.filter((value) => value === key).length }))
}
