import type { z } from 'zod'
import { districtName } from '#places/model/district.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { catalogue, definitionOn, definitionsOn, protects, viewOf } from '../model/catalogue.ts'
import type * as contract from '../model/contract.ts'
import type { By, Figure, Place } from '../model/figure.ts'
import { lastDayOf } from '../model/period.ts'
import { findRefreshed, type KnownPlace, listCounted, placesIn } from './facts.store.ts'
import { readFigures } from './read-figures.ts'

type Where = Omit<z.output<typeof contract.listFigures.input>, never>

export async function listDefinitions() {
  return { definitions: catalogue.map(viewOf) }
}

export async function listFigures(tx: Tx, actor: Actor, where: Where, deps: Deps) {
  const { period } = where
  const place = placeAsked(actor, where)
  const codes = definitionsOn(lastDayOf(period))
    .filter((definition) => actor.role !== 'bureau-officer' || !protects(definition))
    .map(({ code }) => code)
  const figures = await readFigures(tx, actor, { codes, place, by: 'total', period }, deps)
  const names = namesOf(await placesIn(tx, place, period))
  await tell(tx, actor, place)
  return {
    place: { level: place.level, name: nameOf(names, placeOf(place)) },
    ...{ figures: [...figures], periods: await listCounted(tx) },
    refreshedAt: await readMoment(tx, actor, where, deps),
  }
}

export async function openFigure(
  tx: Tx,
  actor: Actor,
  { code, by: asked, ...where }: z.output<typeof contract.openFigure.input>,
  deps: Deps,
) {
  const { period } = where
  const definition = definitionOn(code, lastDayOf(period))
  if (!definition) throw noSuch('indicator')
  const place = placeAsked(actor, where)
  const by = byFor(actor, place, asked)
  const [figure] = await readFigures(tx, actor, { codes: [code], place, by: 'total', period }, deps)
  if (!figure) throw noSuch('indicator')
  const rows =
    by === 'total' ? [] : await readFigures(tx, actor, { codes: [code], place, by, period }, deps)
  const names = namesOf(await placesIn(tx, place, period))
  const named = (one: Figure) => ({ ...one, placeName: nameOf(names, one.place) })
  await tell(tx, actor, place)
  return {
    ...{ definition: viewOf(definition), figure: named(figure), by, rows: rows.map(named) },
    refreshedAt: await readMoment(tx, actor, where, deps),
  }
}

/** Where nothing is asked for, as far as the one who asks may see. */
function placeAsked(actor: Actor, { district, institution }: Where): Place {
  if (institution) return { level: 'institution', institutionId: institution }
  if (district) return { level: 'district', districtCode: district }
  if (actor.role === 'lead' && actor.institutionId)
    return { level: 'institution', institutionId: actor.institutionId }
  if (actor.role === 'district-officer')
    return { level: 'district', districtCode: actor.districtCode as never }
  return { level: 'city' }
}

function byFor({ role }: Actor, { level }: Place, asked: By | undefined): By {
  if (level === 'institution') return 'total'
  if (level === 'district') return role === 'bureau-officer' ? 'total' : 'institution'
  if (role === 'bureau-officer') return 'district'
  return asked ?? 'district'
}

function placeOf(place: Place): Figure['place'] {
  if (place.level === 'city') return { level: 'city', id: null }
  if (place.level === 'district') return { level: 'district', id: place.districtCode }
  return { level: 'institution', id: place.institutionId }
}

function namesOf(houses: readonly KnownPlace[]) {
  return new Map<string, string>(houses.map(({ id, name }) => [id, name]))
}

function nameOf(names: ReadonlyMap<string, string>, { level, id }: Figure['place']) {
  if (level === 'city') return ''
  return level === 'district' ? districtName(id as never).zh : (names.get(`${id}`) ?? '')
}

async function readMoment(tx: Tx, { role }: Actor, { period }: Where, { now }: Deps) {
  return role === 'lead' ? now() : (await findRefreshed(tx, period)).oldest
}

function tell(tx: Tx, actor: Actor, place: Place) {
  const id = place.level === 'city' ? 'city' : `${placeOf(place).id}`
  return record(tx, actor, 'indicators.read', { kind: 'figures', id })
}
