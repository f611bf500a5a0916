import { onTestFinished, vi } from 'vitest'
import { CaseId } from '#casework/model/case.ts'
import { AccountId, PersonId } from '#platform/model/actor.ts'
import { addMinutes, toInstant } from '#platform/model/time.ts'
import type { CrisisPage } from '../model/contract.ts'
import { CrisisId } from '../model/crisis.ts'
import type { MandatoryReport } from '../model/mandatory-report.ts'

const id = () => crypto.randomUUID()

export const ME = AccountId.parse(id())
export const COLLEAGUE = AccountId.parse(id())

export function inMinutes(minutes: number) {
  return addMinutes(toInstant(new Date()), minutes)
}

interface Told {
  readonly deed: string
  readonly body: Readonly<Record<string, unknown>>
  readonly version: string | null
}

/** A server that exists only in a test; drafts are taken and forgotten. */
export function aServer(answers: Readonly<Record<string, unknown>>) {
  const told: Told[] = []
  const all: Readonly<Record<string, unknown>> = {
    ...{ 'GET /drafts/:id': { draft: null }, 'DELETE /drafts/:id': { dropped: true } },
    'PUT /drafts/:id': { form: 'form', savedAt: inMinutes(0), version: 1 },
    ...{ 'GET /visits': { visits: [] }, ...answers },
  }
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const path = url.replace('/api', '').replace(/\?.*/, '')
    const shape = path.replace(/\/drafts\/[^/]+/, '/drafts/:id').replace(/[0-9a-f-]{36}/g, ':id')
    const deed = `${init.method} ${shape}`
    const version = new Headers(init.headers).get('if-match')
    told.push({ deed, version, body: init.body ? JSON.parse(String(init.body)) : {} })
    const answer = all[deed]
    if (answer === undefined) return Response.json({ code: 'not-found' }, { status: 404 })
    return Response.json(answer)
  })
  onTestFinished(() => void vi.unstubAllGlobals())
  return { told: (deed: string) => told.filter((one) => one.deed === deed) }
}

const report: MandatoryReport = {
  ...{ state: 'due', bases: [], isAsked: false, dueSince: inMinutes(-10), facts: '' },
  ...{ notice: 'undecided', noticeWhy: '', notApplicableWhy: '', decidedBy: null },
  ...{ decidedAt: null, filings: [] },
}

export function aCrisisPage(over: Partial<CrisisPage> = {}): CrisisPage {
  const now = inMinutes(0)
  return {
    ...{ id: CrisisId.parse(id()), kind: 'suicide', origin: 'ward', capacity: 'full' },
    ...{ state: 'suspected', level: null, highestLevel: null, openedAt: inMinutes(-10) },
    ...{ openedBy: ME, dueAt: inMinutes(20), begunAt: null, lastLookAt: now, outcome: null },
    ...{ summary: '', closingAt: null, closedBy: null, confirmedBy: null, closedAt: null },
    levelledAt: over.level ? now : null,
    ...{ version: 1, caseId: CaseId.parse(id()), caseNumber: '2026-0012', signals: [] },
    ...{ screenings: [], actions: [], handOvers: [], safetyPlan: null, noPlanWhy: '' },
    ...{ report, names: { [ME]: '王敏', [COLLEAGUE]: '刘洋' } },
    client: {
      ...{ id: PersonId.parse(id()), name: '王淑兰', closed: false, minor: false },
      ...{ sex: 'female', birthDate: null, birthPrecision: null },
    },
    ...over,
  }
}
