import { sql } from 'kysely'
import type { CaseId } from '#casework/model/case.ts'
import { getCase } from '#casework/server/index.ts'
import { healthClassIn } from '#insurance/model/continuity.ts'
import type { HealthClass } from '#insurance/model/product.ts'
import { findConsentFor } from '#people/server/index.ts'
import type { Actor, PersonId } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import type { Day } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { Cover, CoverAnswer } from '../model/contract-case.ts'
import { stateOn } from '../model/policy.ts'
import { reckonQuietYears } from '../model/quiet-years.ts'
import { today } from './present.ts'

interface Row {
  readonly year: number
  readonly coverFrom: Day
  readonly coverTo: Day
  readonly healthClass: HealthClass
  readonly declared: HealthClass | null
  readonly quietYears: number | null
  readonly paid: boolean
}

/** For the page of the case: that the client has not agreed yet is an answer there. */
export async function openCover(
  tx: Tx,
  actor: Actor,
  { caseId }: { readonly caseId: CaseId },
  deps: Deps,
): Promise<CoverAnswer> {
  const { clientId } = await getCase(tx, actor, caseId)
  const missing = await findObstacle(tx, clientId, deps)
  if (missing) return { agreed: false, missing, clientId }
  return { agreed: true, ...(await readCover(tx, actor, { caseId, clientId }, deps)) }
}

/**
 * Whether the client of a case is insured this year. Only where the client has agreed to it, found by
 * the fingerprint of the identity number in the hospital’s own record, and on record as a reading.
 * @throws Refusal no-such-case, consent-missing and its kin
 */
export async function coverOfPerson(
  tx: Tx,
  actor: Actor,
  { caseId }: { readonly caseId: CaseId },
  deps: Deps,
): Promise<Cover> {
  const { clientId } = await getCase(tx, actor, caseId)
  const missing = await findObstacle(tx, clientId, deps)
  if (missing) throw new Refusal(missing)
  return readCover(tx, actor, { caseId, clientId }, deps)
}

interface Whose {
  readonly caseId: CaseId
  readonly clientId: PersonId
}

/** Only behind the client’s yes. */
async function readCover(
  tx: Tx,
  actor: Actor,
  { caseId, clientId }: Whose,
  deps: Deps,
): Promise<Cover> {
  const { rows } = await sql<Row>`select * from enrolment.cover_of(${clientId}::uuid)`.execute(tx)
  await record(tx, actor, 'enrolment.read-cover', { kind: 'case', id: caseId })

  const year = Number(today(deps).slice(0, 4))
  const now = rows.find((row) => row.year === year)
  const nothing = { state: null, healthClass: null, quietYears: null }
  if (!now)
    return {
      ...nothing,
      year,
      insured: false,
      coverFrom: null,
      coverTo: null,
      known: rows.length > 0,
    }
  const enrolled = rows.map((row) => row.year)
  const classes = rows.flatMap(({ declared, ...row }) =>
    declared ? [{ year: row.year, healthClass: declared }] : [],
  )
  const paid = rows
    .filter((row) => row.paid)
    .map((row) => ({ year: row.year, liability: 'R1' as const }))
  return {
    ...{ year, insured: true, known: true, coverFrom: now.coverFrom, coverTo: now.coverTo },
    state: stateOn({ ...now, state: 'insured' }, today(deps)),
    healthClass: healthClassIn(year, enrolled, classes) ?? now.healthClass,
    quietYears: now.quietYears ?? reckonQuietYears({ enrolled, paid, decided: [] }, year),
  }
}

/** Insurance is money: asked for alone, for the own house. */
async function findObstacle(tx: Tx, clientId: PersonId, deps: Deps) {
  const recipient = { kind: 'own-institution', institutionId: null, name: '' } as const
  const use = { purpose: 'insurance', recipient, dataClasses: ['money'] } as const
  const found = await findConsentFor(tx, clientId, use, deps.now())
  return 'obstacle' in found ? found.obstacle : undefined
}
