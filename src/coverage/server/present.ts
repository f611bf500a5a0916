import { accountsNamed } from '#access/server/index.ts'
import type { DistrictCode } from '#places/model/district.ts'
import type { Tx } from '#platform/server/db.ts'
import type { DatedFact } from '../model/coverage.ts'
import type { Designation } from '../model/designation.ts'
import type { Fact } from '../model/fact.ts'
import type { DesignationRow, FactRow } from './store.ts'

export async function presentFacts(tx: Tx, rows: readonly FactRow[]): Promise<Fact[]> {
  const names = await accountsNamed(
    tx,
    rows.map(({ statedBy }) => statedBy),
  )
  return rows.map(({ institutionId: _, fromDay, statedBy, decidedBy, ...row }) => ({
    ...row,
    from: fromDay,
    statedBy: { accountId: statedBy, name: names.get(statedBy) ?? '' },
  }))
}

export async function presentFact(tx: Tx, row: FactRow): Promise<Fact> {
  const [fact] = await presentFacts(tx, [row])
  return fact as Fact
}

export function datedFact({ fromDay: from, ...row }: FactRow): DatedFact {
  return { ...row, from }
}

interface Place {
  readonly name: string
  readonly districtCode: DistrictCode
}

export function presentDesignation(row: DesignationRow, place: Place): Designation {
  const { institutionId, id, kind, batch, year, fromDay, untilDay, endReason, version } = row
  return {
    ...{ institutionId, id, kind, batch, year, from: fromDay, until: untilDay, endReason, version },
    ...{ institution: place.name, districtCode: place.districtCode },
  }
}
