import type { ResponseLine } from '../model/response.ts'

/** A PHQ-9 of twelve points, as the server tells it. */
export function aLine(given: Partial<ResponseLine> = {}): ResponseLine {
  return {
    ...{ id: crypto.randomUUID(), caseId: crypto.randomUUID(), by: crypto.randomUUID() },
    ...{ instrument: 'phq-9', instrumentVersion: '1999', variant: 'standard', mode: 'interview' },
    ...{ informant: 'self', informantWho: '', at: '2026-03-02T02:00:00.000Z' },
    ...{ recordedAt: '2026-03-02T02:00:00.000Z', score: 12, subscales: {}, band: 'moderate' },
    ...{ missing: [], flags: [], supersedes: null, reason: '', supersededBy: null },
    ...given,
  } as ResponseLine
}

export const aClient = {
  ...{ id: crypto.randomUUID(), name: '王淑兰', closed: false, minor: false, sex: 'female' },
  ...{ birthDate: '1958-03-04', birthPrecision: 'day' },
} as const
