import type { AccountId, Actor, InstitutionId, PersonId } from '#platform/model/actor.ts'
import { type Seeded, seeded } from '#platform/model/seeded.ts'
import { addMinutes, dayInBeijing, type Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { CaseId, CaseKind, CaseState, GoalId } from '../model/case.ts'
import type { ContactId } from '../model/contact.ts'
import { dueAt, type HelpRequestId } from '../model/help-request.ts'
import { addContact, addGoal } from './case-parts.store.ts'
import { writeEvent } from './case-steps.ts'
import { addCase, nextNumber } from './cases.store.ts'
import { needs, notes, requests, wishes } from './demo-texts.ts'
import { addPoster } from './posters.store.ts'
import { seal } from './reach-at.ts'
import { addRequest, firstDuty } from './requests.store.ts'

export interface DemoWard {
  readonly wards: readonly string[]
  readonly duty: { readonly accountId: AccountId; readonly deputyId: AccountId }
}

const DAY = 24 * 60

/** Posters, who is on duty, and a queue: all invented, the same for the same seed. As a social worker. */
export async function fillWard(
  tx: Tx,
  actor: Actor,
  { wards, duty }: DemoWard,
  deps: Deps,
  seed = 2026,
) {
  const random = seeded(seed)
  const institutionId = actor.institutionId as InstitutionId
  const ago = (minutes: number) => addMinutes(deps.now(), -minutes)
  for (const ward of wards)
    await addPoster(tx, {
      ...{ id: random.id(), institutionId, ward, active: true, createdBy: actor.accountId },
      ...{ token: `demo-${random.id().replaceAll('-', '')}`, createdAt: ago(90 * DAY) },
    })
  await firstDuty(tx, { institutionId, ...duty, version: 1 })
  for (const [n, { urgency, minutesAgo, reachAt, ...rest }] of requests.entries()) {
    const [id, receivedAt] = [random.id() as HelpRequestId, ago(minutesAgo)]
    await addRequest(tx, {
      ...{ ...rest, id, institutionId, urgency, receivedAt, dueAt: dueAt(receivedAt, urgency) },
      ...{ ward: wards[n % wards.length] ?? '', reachAt: seal(deps.vault, id, reachAt) },
      ...{ posterId: null, settledWhy: '', settledAt: null, state: 'received', version: 1 },
      ownerId: null,
    })
  }
}

export interface DemoClient {
  readonly id: PersonId
  /** The patient’s own case unless told otherwise. */
  readonly kind?: CaseKind
  readonly minor: boolean
  readonly consented: boolean
}

/**
 * A case for each client, in all stages, written by the social worker who has it.
 * @returns the cases, for what later slices add to them
 */
export async function fillCases(
  tx: Tx,
  actor: Actor,
  clients: readonly DemoClient[],
  wards: readonly string[],
  deps: Deps,
  seed = 2026,
) {
  const random = seeded(seed)
  const files: Awaited<ReturnType<typeof addFile>>[] = []
  for (const client of clients) {
    const fitting = wards.filter((ward) => ward.startsWith('儿科') === client.minor)
    const ward = random.pick(fitting.length > 0 ? fitting : wards)
    files.push(await addFile(tx, actor, client, ward, random, deps))
  }
  return files
}

async function addFile(
  tx: Tx,
  actor: Actor,
  { id: clientId, minor, consented, kind = 'patient' }: DemoClient,
  ward: string,
  random: Seeded,
  deps: Deps,
) {
  const institutionId = actor.institutionId as InstitutionId
  const id = random.id() as CaseId
  const age = random.int(2, 60)
  const at = (daysAgo: number) => inOfficeHours(deps.now(), daysAgo, random)
  const state: CaseState = consented ? (random.chance(0.85) ? 'active' : 'closing') : 'assessing'
  const chosen = [random.pick(needs), random.pick(needs)].filter(
    ([domain], n, all) => all.findIndex(([other]) => other === domain) === n,
  )
  const openedAt = at(age)
  const number = await nextNumber(tx, institutionId, Number(dayInBeijing(openedAt).slice(0, 4)))
  await addCase(tx, {
    ...{ id, institutionId, number, clientId, requestId: null, ownerId: actor.accountId },
    ...{ kind, state, ward, bed: String(random.int(1, 36)), legalBasis: '' },
    serviceLine: random.pick(['psychosocial-support', 'resource-linking'] as const),
    riskLevel: consented
      ? random.pick(['none', 'none', 'yellow', minor ? 'yellow' : 'orange'])
      : 'unset',
    needs: JSON.stringify(
      consented
        ? chosen.map(([domain, note]) => ({ domain, note, severity: random.int(1, 4) }))
        : [],
    ),
    ...{ openedAt, closedAt: null, pausedUntil: null, touchedAt: at(random.int(1, 3)), version: 1 },
  })
  const then = { ...deps, now: () => openedAt }
  await writeEvent(tx, actor, { institutionId, id }, 'accept', '', then)
  if (consented) await writeEvent(tx, actor, { institutionId, id }, 'open', '', then)
  for (const [domain] of consented ? chosen : []) {
    const [text, measure] = wishes[domain] ?? ['心里踏实一些', '自评从 8 分降到 5 分以下']
    await addGoal(tx, {
      ...{ id: random.id() as GoalId, institutionId, caseId: id, domain, text, measure },
      ...{ due: dayInBeijing(addMinutes(deps.now(), random.int(3, 40) * DAY)), version: 1 },
      ...{ attainment: state === 'closing' ? 1 : null, createdAt: openedAt },
    })
  }
  for (let n = random.int(1, 6); n > 0; n--) {
    const { shared, confidential, next } = random.pick(notes)
    const written = at(random.int(1, age))
    await addContact(
      tx,
      {
        ...{ id: random.id() as ContactId, institutionId, caseId: id, byAccount: actor.accountId },
        ...{ at: written, recordedAt: addMinutes(written, 25), late: false, goalIds: [], next },
        ...{ minutes: random.pick([10, 15, 30]), mode: 'bedside', with: '', contactMade: true },
        ...{ activities: ['emotional-support'], shared, hasConfidential: confidential !== '' },
      },
      confidential,
    )
  }
  return { institutionId, id, clientId, minor, state }
}

/** Between nine and five in Beijing, so many days ago. */
function inOfficeHours(now: Instant, daysAgo: number, random: Seeded) {
  const day = dayInBeijing(addMinutes(now, -daysAgo * DAY))
  return addMinutes(`${day}T01:00:00.000Z` as Instant, random.int(0, 8 * 60))
}
