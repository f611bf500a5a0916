import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import type { Instant } from '#platform/model/time.ts'
import type { Db } from '#platform/server/db.ts'
import { newId } from '#platform/server/new-id.ts'
import { as, testDeps } from '#platform/server/testing.ts'
import type { CaseId, CaseState, GoalId } from '../model/case.ts'
import type { ContactId } from '../model/contact.ts'
import type { HelpRequestId } from '../model/help-request.ts'
import { addContact, addGoal } from './case-parts.store.ts'
import { addCase, addEvent } from './cases.store.ts'
import { seal } from './reach-at.ts'
import { addRequest } from './requests.store.ts'
import type { Tables } from './tables.ts'

const LONG_AGO = '2026-03-01T02:00:00.000Z' as Instant

/** A request in the queue of the actor's house, written by hand and triaged. */
export async function aHelpRequest(
  db: Db,
  { institutionId, accountId }: Actor,
  given: Partial<Tables['casework.helpRequest'] & { reachAtText: string }> = {},
) {
  const { reachAtText = '', ...rest } = given
  const id = newId() as HelpRequestId
  const request: Tables['casework.helpRequest'] = {
    id,
    institutionId: institutionId as InstitutionId,
    posterId: null,
    source: 'family',
    channel: 'ward',
    reasons: ['money'],
    urgency: 'day',
    text: '想问救助',
    ward: '儿科三病区',
    bed: '12',
    reachAt: seal(testDeps().vault, id, reachAtText),
    receivedAt: LONG_AGO,
    dueAt: LONG_AGO,
    state: 'triaged',
    ownerId: accountId,
    settledWhy: '',
    settledAt: null,
    version: 1,
    ...rest,
  }
  const writer = { institutionId, accountId, role: 'social-worker' } as Actor
  await as(
    db,
    { ...writer, personId: null, name: '', districtCode: null, departmentId: null },
    (tx) => addRequest(tx, request),
  )
  return request
}

/** A case of the actor's, being assessed unless told otherwise. */
export async function aCase(
  db: Db,
  actor: Actor,
  clientId: Tables['casework.case']['clientId'],
  given: Partial<Tables['casework.case']> & { state?: CaseState } = {},
) {
  const id = newId() as CaseId
  const row: Tables['casework.case'] = {
    id,
    institutionId: actor.institutionId as InstitutionId,
    number: `2026-${id.slice(-6)}`,
    requestId: null,
    clientId,
    kind: 'patient',
    serviceLine: 'psychosocial-support',
    ownerId: actor.accountId,
    riskLevel: 'unset',
    state: 'assessing',
    ward: '儿科三病区',
    bed: '12',
    needs: '[]',
    legalBasis: '',
    openedAt: LONG_AGO,
    closedAt: null,
    pausedUntil: null,
    touchedAt: LONG_AGO,
    version: 1,
    ...given,
  }
  await as(db, actor, async (tx) => {
    await addCase(tx, row)
    const place = { institutionId: row.institutionId, caseId: id, byAccount: actor.accountId }
    await addEvent(tx, { ...place, id: newId(), at: LONG_AGO, deed: 'accept', note: '', ref: null })
  })
  return row
}

type Place = Pick<Tables['casework.case'], 'institutionId' | 'id'>

export async function aGoal(
  db: Db,
  actor: Actor,
  { institutionId, id: caseId }: Place,
  given: Partial<Tables['casework.goal']> = {},
) {
  return as(db, actor, (tx) =>
    addGoal(tx, {
      institutionId,
      caseId,
      id: newId() as GoalId,
      domain: 'finance',
      text: '下周前弄清还差多少钱',
      measure: '有一张写明缺口的单子',
      due: '2026-03-09' as never,
      attainment: null,
      createdAt: LONG_AGO,
      version: 1,
      ...given,
    }),
  )
}

export async function aContact(
  db: Db,
  actor: Actor,
  { institutionId, id: caseId }: Place,
  {
    confidential = '',
    ...given
  }: Partial<Tables['casework.contact']> & { confidential?: string } = {},
) {
  const row: Tables['casework.contact'] = {
    institutionId,
    caseId,
    id: newId() as ContactId,
    at: LONG_AGO,
    recordedAt: LONG_AGO,
    byAccount: actor.accountId,
    minutes: 15,
    mode: 'bedside',
    with: '母亲',
    contactMade: true,
    activities: ['emotional-support'],
    goalIds: [],
    shared: '母亲愿意谈费用',
    hasConfidential: confidential !== '',
    next: '',
    late: false,
    ...given,
  }
  await as(db, actor, (tx) => addContact(tx, row, confidential))
  return row
}
