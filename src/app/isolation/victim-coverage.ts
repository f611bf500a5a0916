import * as coverage from '#coverage/model/contract.ts'
import type { Evidence, Status } from '#coverage/model/fact.ts'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { Day } from '#platform/model/time.ts'
import type { Maker } from './world.ts'

interface Offices {
  readonly city: Actor
  readonly district: Actor
}

/** What the house has stated: one fact that is confirmed, one returned, one that waits; and a base. */
export async function fillCoverage(
  { door, mark }: Maker,
  lead: Actor,
  { city, district }: Offices,
) {
  const evidence: Evidence = {
    ...{ evidence: `依据${mark}`, documentName: `文件${mark}`, documentNumber: `文号${mark}` },
    documentDay: Day.parse('2025-01-02'),
  }
  const state = async (status: Status, from: string) => {
    const statement = { ...evidence, status, from: Day.parse(from) }
    return (await door.ask(lead, coverage.stateFact, statement)).fact.id
  }
  const decision = { reason: `退回${mark}`, version: 1 }
  const confirmed = await state('staffed', '2025-01-01')
  await door.ask(district, coverage.decideFact, { ...decision, factId: confirmed, confirms: true })
  const returned = await state('post', '2025-02-01')
  await door.ask(district, coverage.decideFact, { ...decision, factId: returned, confirms: false })
  await state('department', '2025-03-01')
  const institutionId = lead.institutionId as InstitutionId
  await door.ask(city, coverage.designate, {
    ...{ institutionId, kind: 'base', batch: `批次${mark}`, year: 2024 },
    from: Day.parse('2024-05-01'),
  })
}
