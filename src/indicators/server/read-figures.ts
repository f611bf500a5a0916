import type { Actor } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import { addMinutes, type Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { amountsOf, definitionOn, measuresOf, protects } from '../model/catalogue.ts'
import type { Definition } from '../model/definition.ts'
import { type Finest, isShown } from '../model/detail.ts'
import type { By, Figure, IndicatorCode, Place } from '../model/figure.ts'
import { lastDayOf, momentsOf, type PeriodName, yearOf } from '../model/period.ts'
import { type Counts, reckon } from '../model/reckon.ts'
import { listDetails } from './details.store.ts'
import { countOwn, findRefreshed, type KnownPlace, placesIn, sumFacts } from './facts.store.ts'

export interface Question {
  readonly codes: readonly IndicatorCode[]
  readonly place: Place
  readonly by: By
  readonly period: PeriodName
}

const NONE: Counts = new Map()
const NINETY_DAYS = 90 * 24 * 60

/** Figures from facts, with what would give fewer than five persons away hidden. */
export async function readFigures(
  tx: Tx,
  actor: Actor,
  { codes, place, by, period }: Question,
  { now }: Deps,
): Promise<readonly Figure[]> {
  const definitions = codes.flatMap((code) => definitionOn(code, lastDayOf(period)) ?? [])
  const houses = await placesIn(tx, place, period)
  mayRead(actor, place, by, definitions, houses)
  const keys = keysOf(by, houses)
  if (actor.role === 'lead') return readOwn(tx, definitions, place, period, now())
  const measures = [...new Set(definitions.flatMap(amountsOf).flatMap(measuresOf))]
  const [sums, details, { n }] = await Promise.all([
    sumFacts(tx, { measures, place, by, period }),
    definitions.some(protects) ? listDetails(tx, yearOf(period)) : new Map<string, Finest>(),
    findRefreshed(tx, period),
  ])
  const isOpen = addMinutes(momentsOf(period).before, NINETY_DAYS) > now()
  return definitions.flatMap((definition) =>
    keys.map((key): Figure => {
      const at = placeOf(place, by, key)
      const hides = (family: string) => !shows(details, family, at.id ?? 'city', period)
      const { code, version } = definition
      const found =
        n === 0
          ? { ...unread, parts: [] }
          : withCohort(reckon(definition, sums.get(key) ?? NONE, hides), code, isOpen)
      return { code, version, place: at, period, ...found, parts: [...found.parts] }
    }),
  )
}

/** The head of a house sees its own at once and whole: counted this moment, nothing hidden. */
async function readOwn(
  tx: Tx,
  definitions: readonly Definition[],
  place: Place,
  period: PeriodName,
  now: Instant,
): Promise<readonly Figure[]> {
  const counts = await countOwn(tx, period, now)
  return definitions.map((definition) => {
    const { code, version } = definition
    const { parts, ...found } = reckon(definition, counts, () => false)
    return {
      code,
      version,
      place: placeOf(place, 'total', ''),
      period,
      ...found,
      parts: [...parts],
    }
  })
}

/** When the facts of a period were counted: the house counted longest ago, and the last. */
export async function readRefreshed(tx: Tx, period: PeriodName) {
  const { oldest, newest } = await findRefreshed(tx, period)
  return { oldest, newest } satisfies Record<string, Instant | null>
}

const unread = {
  ...{ value: null, numerator: null, denominator: null, hidden: false },
  note: 'not-reckoned' as const,
}

function withCohort(found: ReturnType<typeof reckon>, code: IndicatorCode, isOpen: boolean) {
  const grows = isOpen && ['R3', 'R4', 'L4'].includes(code) && found.note === null
  return grows ? { ...found, note: 'open-cohort' as const } : found
}

export function mayRead(
  { role, districtCode, institutionId }: Actor,
  place: Place,
  by: By,
  definitions: readonly Definition[],
  houses: readonly KnownPlace[],
) {
  if (by === 'district' && place.level !== 'city') throw noSuch('place')
  if (role === 'city-officer' || role === 'system') return
  if (role === 'district-officer' && place.level === 'district') {
    if (place.districtCode === districtCode) return
  }
  if (role === 'district-officer' && place.level === 'institution') {
    if (houses.some((house) => house.districtCode === districtCode)) return
  }
  if (role === 'lead' && place.level === 'institution' && place.institutionId === institutionId)
    return
  const plain = by !== 'institution' && place.level !== 'institution' && !definitions.some(protects)
  if (role === 'bureau-officer' && plain) return
  throw noSuch('place')
}

function keysOf(by: By, houses: readonly KnownPlace[]): string[] {
  if (by === 'total') return ['']
  if (by === 'institution') return houses.map(({ id }) => id)
  return [...new Set(houses.map(({ districtCode }) => districtCode as string))]
}

function placeOf(place: Place, by: By, key: string): Figure['place'] {
  if (by !== 'total') return { level: by, id: key }
  switch (place.level) {
    case 'city':
      return { level: 'city', id: null }
    case 'district':
      return { level: 'district', id: place.districtCode }
    case 'institution':
      return { level: 'institution', id: place.institutionId }
  }
}

function shows(
  details: ReadonlyMap<string, Finest>,
  family: string,
  place: string,
  period: PeriodName,
) {
  return isShown(details.get(`${family} ${place}`) ?? 'month', period)
}
