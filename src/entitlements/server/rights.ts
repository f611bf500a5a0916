import type { z } from 'zod'
import { getCase } from '#casework/server/index.ts'
import type { InsuredId } from '#enrolment/model/insured.ts'
import { coverOfPerson, findPolicy, getInsured } from '#enrolment/server/index.ts'
import { findProduct } from '#insurance/model/products/published.ts'
import type { Actor } from '#platform/model/actor.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import type { Entry, Right, RightsOfYear } from '../model/contract.ts'
import { Entitlement, mostOf } from '../model/entitlement.ts'
import { findRightObstacle } from '../model/use-rule.ts'
import * as store from './store.ts'

export async function openMyRights(tx: Tx, actor: Actor, _: object, deps: Deps) {
  const year = thisYear(deps)
  const people: RightsOfYear[] = []
  for (const insuredId of await store.listMyInsured(tx)) {
    people.push(await readRights(tx, actor, { insuredId, year }, deps))
    await record(tx, actor, 'entitlements.open', { kind: 'insured', id: insuredId })
  }
  return { people }
}

export async function openRights(
  tx: Tx,
  actor: Actor,
  { insuredId, year }: z.output<typeof contract.openRights.input>,
  deps: Deps,
) {
  const rights = await readRights(tx, actor, { insuredId, year }, deps)
  await record(tx, actor, 'entitlements.open', { kind: 'insured', id: insuredId })
  return rights
}

/** @throws Refusal no-such-insured */
export async function readRights(
  tx: Tx,
  actor: Actor,
  { insuredId, year }: { readonly insuredId: InsuredId; readonly year: number },
  deps: Deps,
): Promise<RightsOfYear> {
  const { name } = await getInsured(tx, actor, insuredId)
  const policy = await findPolicy(tx, actor, { insuredId, year }, deps)
  const used = await store.readUsed(tx, insuredId, year)
  const rows = await store.listEntries(tx, insuredId)
  const corrected = new Set(rows.map(({ corrects }) => corrects))
  return {
    ...{ insuredId, name, year, quietYears: policy?.quietYears ?? null },
    ...{ coverFrom: policy?.coverFrom ?? null, coverTo: policy?.coverTo ?? null },
    rights: rightsOf(year, policy, used),
    entries: rows
      .filter((row) => row.year === year)
      .map(
        (row): Entry => ({
          ...row,
          amount: Number(row.amount),
          isCorrected: corrected.has(row.id),
        }),
      ),
  }
}

/** Consent is asked for, and the reading put on record, by the door of enrolment. */
export async function openCaseRights(
  tx: Tx,
  actor: Actor,
  { caseId }: z.output<typeof contract.openCaseRights.input>,
  deps: Deps,
) {
  const { year, insured, quietYears, coverTo, ...cover } = await coverOfPerson(
    tx,
    actor,
    { caseId },
    deps,
  )
  const { clientId } = await getCase(tx, actor, caseId)
  const used = await store.readUsedOfClient(tx, clientId, year)
  await record(tx, actor, 'entitlements.open-of-case', { kind: 'case', id: caseId })
  const policy =
    insured && cover.coverFrom && coverTo
      ? { coverFrom: cover.coverFrom, coverTo, quietYears: quietYears ?? 0 }
      : undefined
  return { year, insured, quietYears, coverTo, rights: rightsOf(year, policy, used) }
}

type Standing = Parameters<typeof findRightObstacle>[0]

function rightsOf(
  year: number,
  policy: Standing['policy'],
  used: ReadonlyMap<Entitlement, number>,
): Right[] {
  const product = findProduct(year)
  return Entitlement.options.map((entitlement) => ({
    entitlement,
    used: used.get(entitlement) ?? 0,
    most: (product && mostOf(product, entitlement)) ?? 0,
    obstacle: findRightObstacle({ policy, product }, entitlement) ?? null,
  }))
}

export function thisYear({ now }: Pick<Deps, 'now'>) {
  return Number(dayInBeijing(now()).slice(0, 4))
}
