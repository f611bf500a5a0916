import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { accountsNamed } from '#access/server/index.ts'
import { catalogue, protects } from '#indicators/model/catalogue.ts'
import type { PeriodName } from '#indicators/model/period.ts'
import type { DistrictCode } from '#places/model/district.ts'
import type { AccountId, Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { addMinutes } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { Bureau, OtherBureau } from '../model/bureau.ts'
import { asksOf } from '../model/policy.ts'
import { choosePeriod, ownPlace, readAge, readBoth } from './reading.ts'
import { tables } from './tables.ts'

const CODE_MINUTES = 7 * 24 * 60

/** The page of a department: of the city, or for a district its own copy. */
export async function openBureau(
  tx: Tx,
  actor: Actor,
  { bureau, ...asked }: { readonly bureau: Bureau; readonly period?: PeriodName | undefined },
  deps: Deps,
) {
  if (actor.role === 'bureau-officer' && (await findOwn(tx)) !== bureau) throw noSuch('bureau')
  const { period, periods } = choosePeriod(asked.period, deps)
  const codes = codesFor(actor, bureau)
  const place = ownPlace(actor)
  const figures = await readBoth(tx, actor, { codes, place, period }, deps)
  const districtCode =
    actor.role === 'district-officer' ? (actor.districtCode as DistrictCode) : null
  const reckonedAt = await readAge(tx, period)
  return { bureau, period, periods, districtCode, reckonedAt, figures }
}

/** Officers of other departments see what counts no persons. */
function codesFor({ role }: Actor, bureau: Bureau) {
  const codes = [...new Set(asksOf(bureau).flatMap((ask) => ask.codes))]
  if (role !== 'bureau-officer') return codes
  const personal = new Set(catalogue.filter(protects).map(({ code }) => code))
  return codes.filter((code) => !personal.has(code))
}

export async function openOwnBureau(tx: Tx) {
  return { bureau: await findOwn(tx) }
}

/** Twelve random bytes, read aloud in groups; kept as a keyed hash. */
export async function inviteToBureau(
  tx: Tx,
  actor: Actor,
  { bureau }: { readonly bureau: OtherBureau },
  deps: Deps,
) {
  const code = randomBytes(12).toString('hex').toUpperCase()
  const until = addMinutes(deps.now(), CODE_MINUTES)
  await tables(tx)
    .insertInto('city.bureauInvitation')
    .values({ codeHash: hashOf(code, deps), bureau, until, usedBy: null })
    .execute()
  await record(tx, actor, 'city.invite-officer', { kind: 'bureau', id: bureau })
  return { code: code.replace(/(.{4})(?=.)/g, '$1-'), until }
}

export async function joinBureau(
  tx: Tx,
  actor: Actor,
  { code }: { readonly code: string },
  deps: Deps,
) {
  const { rows } = await sql<{ bureau: OtherBureau | null }>`
    select city.join_bureau(${hashOf(code, deps)}, ${deps.now()}) as bureau`.execute(tx)
  const bureau = rows[0]?.bureau
  if (!bureau) throw new Refusal('code-not-good', 409, { field: 'code' })
  await record(tx, actor, 'city.join-bureau', { kind: 'bureau', id: bureau })
  return { bureau }
}

export async function listBureauOfficers(tx: Tx) {
  const rows = await tables(tx)
    .selectFrom('city.bureauOfficer')
    .selectAll()
    .orderBy('bureau')
    .orderBy('since')
    .execute()
  const names = await accountsNamed(
    tx,
    rows.map(({ accountId }) => accountId),
  )
  return { officers: rows.map((row) => ({ ...row, name: names.get(row.accountId) ?? '' })) }
}

export async function removeBureauOfficer(
  tx: Tx,
  actor: Actor,
  { accountId }: { readonly accountId: AccountId },
) {
  const { numDeletedRows } = await tables(tx)
    .deleteFrom('city.bureauOfficer')
    .where('accountId', '=', accountId)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw noSuch('officer')
  await record(tx, actor, 'city.remove-officer', { kind: 'account', id: accountId })
  return {}
}

async function findOwn(tx: Tx) {
  const { rows } = await sql<{ bureau: OtherBureau | null }>`
    select city.my_bureau() as bureau`.execute(tx)
  return rows[0]?.bureau ?? null
}

function hashOf(code: string, { vault }: Deps) {
  return vault.blindIndex(code.replace(/[\s-]/g, '').toUpperCase(), 'city.invitation')
}
