import type { AccountId, InstitutionId, PersonId } from '#platform/model/actor.ts'
import type { Seeded } from '#platform/model/seeded.ts'
import { addMinutes, dayInBeijing, type Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { insertRows } from '#platform/server/insert-rows.ts'
import type { CaseId, CaseState } from '../model/case.ts'
import type { ClosureReason } from '../model/closure.ts'
import { ServiceLine } from '../model/code-lists.ts'
import { closureOf, contactsOf, inOfficeHours } from './city-notes.ts'
import { needs, wishes } from './demo-texts.ts'

const DAY = 24 * 60
/** How often each line is found: assumed, for the demonstration only. */
const LINES = [...Array(9).fill(0), ...Array(6).fill(1), 2, 2, 3, 4, 4, 5] as readonly number[]
const REASONS: readonly ClosureReason[] = [
  ...(['goals-met', 'goals-met', 'goals-met', 'partly-met', 'partly-met'] as const),
  ...(['transferred', 'discharged-unmet', 'client-ended', 'lost-contact', 'died'] as const),
]

interface House {
  readonly institutionId: InstitutionId
  readonly owners: readonly AccountId[]
  readonly clients: readonly PersonId[]
}

export interface CityCase {
  readonly id: CaseId
  readonly number: string
  readonly ownerId: AccountId
  readonly state: CaseState
  readonly openedAt: Instant
}

/** Cases of two years in one house of the demonstration of a city, open and closed. As its head. */
export async function fillCasesOfHouse(
  tx: Tx,
  { institutionId, owners, clients }: House,
  random: Seeded,
  deps: Deps,
): Promise<CityCase[]> {
  const now = deps.now()
  const counters = new Map<number, number>()
  const cases = clients.map((clientId) => {
    const ago = random.int(3, 720)
    const openedAt = inOfficeHours(now, ago, random)
    // What is older than half a year is over, most of the rest too.
    const closedAfter = random.int(6, 150)
    const isOver = closedAfter < ago && (ago > 180 || random.chance(0.7))
    const closedAt = isOver ? inOfficeHours(now, ago - closedAfter, random) : null
    const year = Number(dayInBeijing(openedAt).slice(0, 4))
    counters.set(year, (counters.get(year) ?? 0) + 1)
    const number = `${year}-${String(counters.get(year)).padStart(4, '0')}`
    const state: CaseState = isOver ? 'ended' : ago < 8 ? 'assessing' : 'active'
    const [id, requestId] = [random.id() as CaseId, random.id()]
    const [domain, note] = random.pick(needs)
    const ownerId = random.pick(owners)
    return {
      ...{ id, requestId, clientId, ownerId, number, state, domain, note },
      openedAt,
      closedAt,
    }
  })
  await insertRows(
    tx,
    'casework.case_number',
    [...counters].map(([year, last]) => ({ institutionId, year, last })),
  )
  await insertRows(
    tx,
    'casework.help_request',
    cases.map(({ requestId: id, openedAt, ownerId }) => ({
      ...{ institutionId, id, posterId: null, source: 'ward-staff', channel: 'ward', bed: '' },
      ...{ reasons: ['emotion'], urgency: 'day', text: '请社工来看看。', ward: '病房', version: 1 },
      ...{ receivedAt: addMinutes(openedAt, -random.int(20, 2600)), dueAt: openedAt, ownerId },
      ...{ state: 'accepted', settledWhy: '', settledAt: openedAt, reachAt: null },
    })),
  )
  await insertRows(
    tx,
    'casework.case',
    cases.map(({ domain, note, ...one }) => ({
      ...{ ...one, institutionId, kind: random.chance(0.08) ? 'family' : 'patient', version: 1 },
      serviceLine: ServiceLine.options[random.pick(LINES)],
      ...{ riskLevel: random.pick(['none', 'none', 'none', 'yellow', 'orange']), ward: '病房' },
      ...{ bed: String(random.int(1, 40)), needs: [{ domain, note, severity: random.int(1, 4) }] },
      ...{
        legalBasis: '',
        pausedUntil: null,
        touchedAt: one.closedAt ?? addMinutes(now, -2 * DAY),
      },
    })),
  )
  const of = ({ id: caseId }: { id: CaseId }) => ({ institutionId, caseId })
  await insertRows(
    tx,
    'casework.team_member',
    cases.map((one) => ({ ...of(one), accountId: one.ownerId, since: one.openedAt, until: null })),
  )
  await insertRows(
    tx,
    'casework.interval',
    cases.map((one) => ({
      ...{ ...of(one), n: 1, openedAt: one.openedAt, closedAt: one.closedAt },
      closure: one.closedAt && closureOf(random.pick(REASONS)),
    })),
  )
  await insertRows(
    tx,
    'casework.case_event',
    cases.flatMap(({ ownerId: byAccount, ...one }) => [
      { ...of(one), id: random.id(), at: one.openedAt, byAccount, deed: 'accept', note: '' },
      ...(one.closedAt
        ? [{ ...of(one), id: random.id(), at: one.closedAt, byAccount, deed: 'close', note: '' }]
        : []),
    ]),
  )
  await insertRows(
    tx,
    'casework.goal',
    cases.map((one) => {
      const [text, measure] = wishes[one.domain] ?? ['心里踏实一些', '自评从 8 分降到 5 分以下']
      return {
        ...{ ...of(one), id: random.id(), domain: one.domain, text, measure, version: 1 },
        ...{ due: dayInBeijing(addMinutes(one.openedAt, 45 * DAY)), createdAt: one.openedAt },
        attainment: one.closedAt && random.pick([-2, -1, 0, 0, 0, 1, 1, 2]),
      }
    }),
  )
  await insertRows(
    tx,
    'casework.contact',
    cases.flatMap((one) => contactsOf(one, { institutionId, now, random })),
  )
  return cases
}
