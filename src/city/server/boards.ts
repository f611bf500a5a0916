import { IndicatorCode } from '#indicators/model/figure.ts'
import type { PeriodName } from '#indicators/model/period.ts'
import { readFigures } from '#indicators/server/index.ts'
import { DISTRICTS, type DistrictCode, districtName } from '#places/model/district.ts'
import { getInstitution, listRegister } from '#places/server/index.ts'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { Board } from '../model/contract.ts'
import { ON_TILES } from '../model/sections.ts'
import { choosePeriod, readAge, readBoth, readLine } from './reading.ts'

interface Asked {
  readonly period?: PeriodName | undefined
}

const CODES = IndicatorCode.options
const TILED = [...new Set(ON_TILES.map(({ code }) => code))]

export async function openCity(tx: Tx, actor: Actor, asked: Asked, deps: Deps): Promise<Board> {
  const { period, periods } = choosePeriod(asked.period, deps)
  const place = { level: 'city' } as const
  const figures = await readBoth(tx, actor, { codes: CODES, place, period }, deps)
  const part = { codes: TILED, place, by: 'district', period } as const
  const childFigures = [...(await readFigures(tx, actor, part, deps))]
  return {
    ...{ period, periods, figures, childFigures },
    line: await readLine(tx, actor, { place, period }, deps),
    place: { ...place, id: null, districtCode: null, name: { zh: '全市', en: 'The city' } },
    reckonedAt: await readAge(tx, period),
    children: DISTRICTS.map(({ code, name }) => ({ id: code, name, level: null })),
  }
}

export async function openDistrict(
  tx: Tx,
  actor: Actor,
  { districtCode, ...asked }: Asked & { readonly districtCode: DistrictCode },
  deps: Deps,
): Promise<Board> {
  if (actor.role === 'district-officer' && actor.districtCode !== districtCode)
    throw noSuch('place')
  const { period, periods } = choosePeriod(asked.period, deps)
  const place = { level: 'district', districtCode } as const
  const figures = await readBoth(tx, actor, { codes: CODES, place, period }, deps)
  const part = { codes: TILED, place, by: 'institution', period } as const
  const childFigures = [...(await readFigures(tx, actor, part, deps))]
  const today = { on: dayInBeijing(deps.now()), district: districtCode }
  const houses = await listRegister(tx, today)
  return {
    ...{ period, periods, figures, childFigures },
    line: await readLine(tx, actor, { place, period }, deps),
    place: { level: 'district', id: districtCode, districtCode, name: districtName(districtCode) },
    reckonedAt: await readAge(tx, period),
    children: houses.map(({ id, name, level }) => ({ id, level, name: { zh: name, en: name } })),
  }
}

export async function openHouse(
  tx: Tx,
  actor: Actor,
  { institutionId, ...asked }: Asked & { readonly institutionId: InstitutionId },
  deps: Deps,
): Promise<Board> {
  const house = await getInstitution(tx, institutionId).catch(() => undefined)
  const isForeign = actor.role === 'district-officer' && house?.districtCode !== actor.districtCode
  if (!house || isForeign) throw noSuch('place')
  const { period, periods } = choosePeriod(asked.period, deps)
  const place = { level: 'institution', institutionId } as const
  const figures = await readBoth(tx, actor, { codes: CODES, place, period }, deps)
  const { name, districtCode } = house
  return {
    ...{ period, periods, figures, children: [], childFigures: [], line: [] },
    place: {
      ...{ level: 'institution', id: institutionId, districtCode },
      name: { zh: name, en: name },
    },
    reckonedAt: await readAge(tx, period),
  }
}
