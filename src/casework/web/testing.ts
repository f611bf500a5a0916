import { onTestFinished, vi } from 'vitest'
import { AccountId, InstitutionId, PersonId } from '#platform/model/actor.ts'
import type { Day } from '#platform/model/time.ts'
import { addMinutes, toInstant } from '#platform/model/time.ts'
import { CaseId, GoalId } from '../model/case.ts'
import { type Contact, ContactId } from '../model/contact.ts'
import type { CasePage, OpenedRequest } from '../model/contract.ts'
import { HelpRequestId } from '../model/help-request.ts'

const id = () => crypto.randomUUID()

export const ME = AccountId.parse(id())
export const COLLEAGUE = AccountId.parse(id())
const HOUSE = InstitutionId.parse(id())

export function inMinutes(minutes: number) {
  return addMinutes(toInstant(new Date()), minutes)
}

/** What came to the server. */
export interface Told {
  readonly method: string
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
  readonly key: string | null
  readonly version: string | null
}

type Answer = unknown | Response | ((told: Told) => unknown | Response)

/**
 * A server that exists only in a test. `{ 'POST /cases/:id/contacts': note }`; whatever is not among
 * the answers is told as not found, drafts are taken and forgotten.
 */
export function aServer(answers: Readonly<Record<string, Answer>>) {
  const told: Told[] = []
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const headers = new Headers(init.headers)
    const one: Told = {
      method: `${init.method}`,
      path: url.replace('/api', '').replace(/\?.*/, ''),
      body: init.body ? JSON.parse(String(init.body)) : {},
      key: headers.get('idempotency-key'),
      version: headers.get('if-match'),
    }
    told.push(one)
    const all: Readonly<Record<string, Answer>> = { ...drafts, ...answers }
    const answer = all[`${one.method} ${shapeOf(one.path)}`]
    const said = typeof answer === 'function' ? (answer as (told: Told) => unknown)(one) : answer
    if (said instanceof Response) return said.clone()
    return said === undefined ? refusal('not-found', 404) : Response.json(said)
  })
  onTestFinished(() => void vi.unstubAllGlobals())
  return {
    told: (deed: string) =>
      told.filter(({ method, path }) => deed === `${method} ${shapeOf(path)}`),
  }
}

export function refusal(code: string, status = 409, more: object = {}) {
  return Response.json({ code, title: `因为 ${code}`, ...more }, { status })
}

const drafts = {
  'GET /drafts/:id': { draft: null },
  'PUT /drafts/:id': () => ({ form: 'form', savedAt: inMinutes(0), version: 1 }),
  'DELETE /drafts/:id': { dropped: true },
}

/** Every part of a path that names one thing becomes `:id`. */
function shapeOf(path: string) {
  return path.replace(/\/(drafts|posters)\/[^/]+/, '/$1/:id').replace(/[0-9a-f-]{36}/g, ':id')
}

export function aRequest(over: Partial<OpenedRequest> = {}): OpenedRequest {
  return {
    ...{ id: HelpRequestId.parse(id()), institutionId: HOUSE, source: 'family' },
    ...{ channel: 'qr-poster', reasons: ['money'], urgency: 'day', text: '', reachAt: '' },
    ...{ ward: '肿瘤内科', bed: '3', receivedAt: inMinutes(-60), dueAt: inMinutes(600) },
    ...{ state: 'received', ownerId: null, ownerName: null, settledWhy: '', version: 1 },
    caseId: null,
    ...over,
  }
}

export function aNote(over: Partial<Contact> = {}): Contact {
  return {
    ...{ id: ContactId.parse(id()), caseId: CaseId.parse(id()), by: ME, at: inMinutes(-60) },
    ...{ recordedAt: inMinutes(-50), late: false, minutes: 30, mode: 'bedside', with: '本人' },
    ...{ contactMade: true, activities: ['emotional-support'], goalIds: [], amendments: [] },
    ...{ shared: '谈了半小时', confidential: '', next: '' },
    ...over,
  }
}

export function aCasePage(over: Partial<CasePage> = {}, notes: readonly Contact[] = []): CasePage {
  const clientId = PersonId.parse(id())
  const goal = {
    id: GoalId.parse(id()),
    domain: 'finance',
    text: '不想再借钱',
    measure: '',
  } as const
  return {
    ...{ id: CaseId.parse(id()), institutionId: HOUSE, number: '2026-0012', clientId },
    ...{ kind: 'patient', serviceLine: 'resource-linking', ownerId: ME, riskLevel: 'yellow' },
    ...{ state: 'active', ward: '肿瘤内科', bed: '3', legalBasis: '', openedAt: inMinutes(-9000) },
    ...{ closedAt: null, pausedUntil: null, version: 7, followUps: [], closure: null },
    ...{ needs: [{ domain: 'finance', severity: 3, note: '' }], mayServe: true, isMinor: false },
    ...{ isReviewer: false, holds: [], names: { [ME]: '王敏', [COLLEAGUE]: '刘洋' } },
    goals: [{ ...goal, due: '2999-12-05' as Day, attainment: 0, version: 1 }],
    pauses: [],
    intervals: [{ n: 1, openedAt: inMinutes(-9000), closedAt: null }],
    river: notes.map((contact) => ({ kind: 'contact', at: contact.at, by: contact.by, contact })),
    confidentialCount: notes.filter(({ confidential }) => confidential !== '').length,
    client: {
      ...{ id: clientId, name: '王淑兰', closed: false, minor: false, sex: 'female' },
      ...{ birthDate: '1958-03-04' as Day, birthPrecision: 'day' },
    },
    ...over,
  }
}
