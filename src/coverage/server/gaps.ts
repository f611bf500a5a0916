import type { z } from 'zod'
import type { RegisteredHouse } from '#places/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { type Day, dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { sumFte } from '#workforce/server/index.ts'
import type * as contract from '../model/contract.ts'
import { type Norm, type StaffingGap, staffingGap } from '../model/norms.ts'
import { normOn } from './choices.ts'
import { housesInScope } from './scope.ts'

export interface Gaps {
  readonly norm: Norm | undefined
  readonly houses: readonly {
    readonly house: RegisteredHouse
    readonly fte: number
    readonly gap: StaffingGap
  }[]
}

/** Of each house, what the norm of the day asks for. A house without counted beds is not covered. */
export async function gapsOf(tx: Tx, houses: readonly RegisteredHouse[], on: Day): Promise<Gaps> {
  const norm = await normOn(tx, on)
  const ftes = await sumFte(tx, on)
  return {
    norm,
    houses: houses.map((house) => {
      const { beds, level, specialty } = house
      const fte = ftes.get(house.id) ?? 0
      const gap = staffingGap({ beds: beds ?? 0, level, specialty, fte }, norm)
      return { house, fte, gap: norm && beds === null ? { answer: 'not-covered' } : gap }
    }),
  }
}

/** House by house, so that a surplus here never hides a gap there. */
export function sumGaps({ norm, houses }: Gaps) {
  if (!norm) return { normCode: null, gap: null }
  const sum = { needed: { least: 0, most: 0 }, missing: { least: 0, most: 0 }, fte: 0 }
  let covered = 0
  for (const { gap, fte } of houses) {
    if (gap.answer !== 'gap') continue
    covered++
    sum.fte += fte
    for (const part of ['needed', 'missing'] as const)
      for (const end of ['least', 'most'] as const) sum[part][end] += gap[part][end]
  }
  return { normCode: norm.code, gap: { ...sum, covered, notCovered: houses.length - covered } }
}

export async function listGaps(
  tx: Tx,
  actor: Actor,
  given: z.output<typeof contract.listGaps.input>,
  { now }: Deps,
) {
  const on = given.on ?? dayInBeijing(now())
  const { norm, houses } = await gapsOf(
    tx,
    await housesInScope(tx, actor, { on, scope: 'all' }),
    on,
  )
  await record(tx, actor, 'coverage.gaps', { kind: 'district', id: actor.districtCode ?? 'all' })
  return {
    ...{ on, normCode: norm?.code ?? null },
    houses: houses.map(({ house, fte, gap }) => {
      const { id, name, districtCode, level, specialty, beds } = house
      const { needed = null, missing = null } = gap.answer === 'gap' ? gap : {}
      const place = { institutionId: id, name, districtCode, level, specialty, beds }
      return { ...place, fte, needed, missing }
    }),
  }
}
