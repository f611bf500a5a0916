import { DEMO_REGION, identityCheckDigit } from '#people/model/chinese-identity-number.ts'
import type { Actor } from '#platform/model/actor.ts'
import { type Day, toInstant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { Eligibility, InsuredId, RelationKind } from '../model/insured.ts'
import type { PolicyId } from '../model/policy.ts'
import { findSeason } from '../model/seasons.ts'
import { addHealthFact, addPaidYear } from './facts.store.ts'
import { insuredIdOf, sealIdentity, sealPhone } from './identity.ts'
import { addInsured, addRelation } from './insured.store.ts'
import { addPolicy } from './policies.store.ts'
import { decideQuietYears } from './start-cover.ts'

interface Invented {
  readonly name: string
  readonly born: string
  /** The sequence within the identity number: odd for a man. */
  readonly nth: string
  readonly route: Eligibility
  readonly years: readonly number[]
  readonly account?: Actor
  readonly payer?: { readonly insuredId: InsuredId; readonly as: RelationKind; readonly by: Actor }
}

interface Cast {
  readonly clerk: Actor
  readonly insured: Actor
  readonly other: Actor
}

/**
 * As the clerk: a family with the years 2022 to 2026 and somebody else of 2025 and 2026. Quiet years
 * differ: the wife had a claim in 2024, the child came in 2023. All invented.
 * @returns who is who, for what later slices add
 */
export async function fillEnrolment(tx: Tx, { clerk, insured, other }: Cast, deps: Deps) {
  const all = [2022, 2023, 2024, 2025, 2026]
  const add = (one: Invented) => addOne(tx, clerk, one, deps)
  const self = await add({
    ...{ name: insured.name, born: '1986-03-12', nth: '015', route: 'employee', years: all },
    account: insured,
  })
  const payer = { insuredId: self, by: insured }
  const spouse = await add({
    ...{ name: '苏若兰', born: '1987-09-02', nth: '024', route: 'employee', years: all },
    payer: { ...payer, as: 'spouse' },
  })
  const child = await add({
    ...{ name: '骆小满', born: '2019-06-01', nth: '033', route: 'resident' },
    ...{ years: [2023, 2024, 2025, 2026], payer: { ...payer, as: 'child' } },
  })
  const stranger = await add({
    ...{ name: other.name, born: '1959-11-23', nth: '011', route: 'elsewhere' },
    ...{ years: [2025, 2026], account: other },
  })
  await addPaidYear(tx, {
    ...{ insuredId: spouse, year: 2024, liability: 'R1', at: toInstant(new Date('2024-08-20')) },
  })
  const years = [
    ...[self, spouse].flatMap((insuredId) => all.map((year) => ({ insuredId, year }))),
    ...[2023, 2024, 2025, 2026].map((year) => ({ insuredId: child, year })),
    ...[2025, 2026].map((year) => ({ insuredId: stranger, year })),
  ]
  await decideQuietYears(tx, years, deps)
  return { self, spouse, child, other: stranger }
}

async function addOne(tx: Tx, clerk: Actor, one: Invented, deps: Deps) {
  const { name, route, years, account, payer } = one
  const body = DEMO_REGION + one.born.replaceAll('-', '') + one.nth
  const number = body + identityCheckDigit(body)
  const insuredId = insuredIdOf(number, deps)
  const at = deps.now()
  await addInsured(tx, {
    ...{ insuredId, name, birthDate: one.born as Day, districtCode: '110105', createdAt: at },
    ...{ accountId: account?.accountId ?? null, createdBy: clerk.accountId },
    identity: sealIdentity(deps, insuredId, number),
    phone: account ? sealPhone(deps, insuredId, '13700001234') : null,
  })
  if (payer)
    await addRelation(tx, {
      ...{ insuredId, payerId: payer.insuredId, kind: payer.as, name, payerName: payer.by.name },
      ...{ isGuardian: payer.as === 'child', declaredAt: at, endedAt: null },
      ...{ confirmedAt: at, confirmedBy: clerk.accountId },
    })
  for (const year of years) await addYear(tx, clerk, { ...one, insuredId, route, year }, deps)
  return insuredId
}

type Year = Invented & { readonly insuredId: InsuredId; readonly year: number }

async function addYear(
  tx: Tx,
  clerk: Actor,
  { insuredId, year, route, account, payer }: Year,
  deps: Deps,
) {
  const season = findSeason(year)
  if (!season) throw new Error(`There is no season for ${year}`)
  const at = toInstant(new Date(`${season.from}T02:00:00Z`))
  await addPolicy(tx, {
    ...{ insuredId, id: deps.newId() as PolicyId, year, route, state: 'insured' },
    ...{ coverFrom: season.coverFrom, coverTo: season.coverTo, premium: String(season.premium) },
    ...{ payerId: payer?.insuredId ?? insuredId, healthClass: 'healthy', createdAt: at },
    payerAccount: payer?.by.accountId ?? account?.accountId ?? null,
    evidence: route === 'elsewhere' ? 'residence-permit' : 'bureau-record',
    ...{ evidenceState: 'accepted', evidenceBy: clerk.accountId, evidenceReason: null },
    consentBy: payer ? (payer.as === 'child' ? 'guardian' : 'signed') : 'self',
    consentKeptAt: payer?.as === 'spouse' ? '家中文件夹（演示）' : null,
    ...{ consentedAt: at, method: 'cash', payingAt: at, insuredAt: at },
    ...{ refundedAt: null, refundReason: null },
  })
  await addHealthFact(tx, {
    ...{ insuredId, year, id: deps.newId(), at, byAccount: clerk.accountId },
    ...{ healthClass: 'healthy', evidence: 'declared' },
  })
}
