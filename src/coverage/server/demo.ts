import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { addMinutes, Day, dayInBeijing } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { Status } from '../model/fact.ts'
import { type DemoFact, insertDesignations, insertFacts, insertNormChoice } from './demo-rows.ts'

const DAY_MINUTES = 24 * 60

interface Cast {
  readonly lead: Actor
  readonly officer: Actor
  readonly city: Actor
  /** The house of the story first. */
  readonly institutions: readonly { readonly id: InstitutionId; readonly level: string }[]
}

/** How far each of the twelve has come; the second has begun to prepare, the last said nothing. */
const STEPS: readonly (readonly (readonly [Status, string])[])[] = [
  [
    ['preparing', '2018-05-10'],
    ['staffed', '2018-09-03'],
    ['post', '2020-12-01'],
  ],
  [
    ['staffed', '2019-06-01'],
    ['department', '2021-09-01'],
  ],
  [
    ['staffed', '2020-11-15'],
    ['post', '2022-03-01'],
  ],
  [['department', '2019-03-01']],
  [
    ['preparing', '2021-04-01'],
    ['staffed', '2022-07-01'],
  ],
  [
    ['staffed', '2021-05-01'],
    ['post', '2023-02-01'],
  ],
  [['staffed', '2023-06-01']],
  [
    ['preparing', '2022-09-01'],
    ['staffed', '2024-03-01'],
  ],
  [['staffed', '2024-06-01']],
  [['staffed', '2024-10-01']],
  [['preparing', '2025-02-01']],
]

/** Invented histories, and what waits for the district. To be called as the `SYSTEM` actor. */
export async function fillCoverage(tx: Tx, cast: Cast, deps: Deps) {
  const { lead, officer, city, institutions } = cast
  const facts: DemoFact[] = institutions.flatMap(({ id: institutionId }, n) =>
    (STEPS[n] ?? []).map(([status, from]) => ({
      ...{ institutionId, id: deps.newId(), status, from, evidence: '见院内文件和人员登记' },
      ...{ state: 'confirmed' as const, statedAt: `${from}T04:00:00.000Z` },
      ...{ decidedAt: `${from}T08:00:00.000Z`, decidedBy: officer.accountId },
      statedBy: n === 0 ? lead.accountId : deps.newId(),
    })),
  )
  const now = deps.now()
  const [main] = institutions
  if (main)
    facts.push({
      ...{ institutionId: main.id, id: deps.newId(), status: 'department', state: 'stated' },
      from: dayInBeijing(addMinutes(now, -20 * DAY_MINUTES)),
      evidence: '社会工作部独立设置，批复已到，三位专职社工',
      ...{ documentName: '关于设立社会工作部的批复', documentNumber: '院发〔演示〕12 号' },
      ...{ statedBy: lead.accountId, statedAt: addMinutes(now, -2 * DAY_MINUTES) },
    })
  await insertFacts(tx, facts)
  const named = institutions.filter(({ level }) => level === 'primary')
  await insertDesignations(
    tx,
    named.map(({ id }, n) => ({
      ...{ institutionId: id, id: deps.newId(), kind: n === 0 ? 'base' : 'unit' },
      ...{ batch: '第一批', year: 2024, from: '2024-05-01', by: city.accountId },
      at: '2024-05-01T02:00:00.000Z',
    })),
  )
  const at = '2026-01-04T02:00:00.000Z'
  const from = Day.parse('2026-01-01')
  await insertNormChoice(tx, { id: deps.newId(), from, by: city.accountId, at })
}
