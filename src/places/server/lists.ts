import type { z } from 'zod'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { badCursor } from '#platform/model/page.ts'
import { Refusal } from '#platform/model/refusal.ts'
import type { Tx } from '#platform/server/db.ts'
import type * as contract from '../model/contract.ts'
import { DISTRICTS } from '../model/district.ts'
import * as store from './store.ts'

export async function listDistricts(tx: Tx) {
  const counts = await store.countByDistrict(tx)
  return {
    districts: DISTRICTS.map((one) => ({ ...one, institutions: counts.get(one.code) ?? 0 })),
  }
}

type Asked = z.output<typeof contract.listInstitutions.input>

export async function listInstitutions(tx: Tx, _: Actor, { limit, after, ...filter }: Asked) {
  const found = await store.listInstitutions(tx, filter, readCursor(after), limit + 1)
  const rows = found.slice(0, limit).map(({ sortKey, parentId, ...card }) => card)
  const last = found.length > limit ? found[limit - 1] : undefined
  return { rows, next: last ? writeCursor(last.districtCode, last.sortKey, last.id) : null }
}

export async function listServicePoints(tx: Tx, _: Actor, which: { institutionId: InstitutionId }) {
  const { institutionId } = which
  if (!(await store.findInstitution(tx, institutionId)))
    throw new Refusal('no-such-institution', 404)
  const departments = await store
    .tables(tx)
    .selectFrom('places.department')
    .selectAll()
    .where('institutionId', '=', institutionId)
    .orderBy('name')
    .execute()
  const servicePoints = await store
    .tables(tx)
    .selectFrom('places.servicePoint')
    .selectAll()
    .where('institutionId', '=', institutionId)
    .orderBy('name')
    .execute()
  return { departments, servicePoints }
}

function writeCursor(...parts: readonly string[]) {
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

function readCursor(cursor: string | undefined): readonly string[] {
  if (cursor === undefined) return []
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (isCursor(parts)) return parts
  } catch {}
  throw badCursor()
}

function isCursor(parts: unknown): parts is string[] {
  return (
    Array.isArray(parts) &&
    parts.length === 3 &&
    parts.every((part) => typeof part === 'string') &&
    /^[0-9a-f-]{36}$/.test(parts[2] ?? '')
  )
}
