import type { IndexRow } from '#imaging-node/model/index-row.ts'

export const HOSPITAL = '121000004000000001'
export const INSURER = '111000000000000002'
export const UNIT = '123502004266007916'
export const SOMEBODY = '10000000000000000708463177'

export const TREATMENT = {
  purpose: 'TREAT' as const,
  practitioner: { id: 'dr-1', role: 'doctor' as const },
  person: { code: SOMEBODY, proof: 'e-voucher' as const },
  encounter: {
    id: 'visit-1',
    kind: 'outpatient' as const,
    startedAt: '2026-03-02T01:00:00.000Z',
    endedAt: null,
  },
}

export const BY_PATIENT = {
  person: TREATMENT.person,
  practitioner: { id: 'patient-1', role: 'patient' as const },
}

/** A row of the index, as a node would tell it. */
export function aRow(
  given: Partial<IndexRow> & { minute?: string; person?: string } = {},
): IndexRow {
  const { minute = '202603011015', person = SOMEBODY, ...rest } = given
  return {
    ...{ studyUid: '1.2.3', code: `${person}-${minute}-000000000-0000000000000-${UNIT}` },
    ...{ modalities: ['CT'], seriesCount: 1, instanceCount: 100, bytes: 52_000_000, rev: 1 },
    ...{ state: 'sealed', reason: null, manifest: 'ab'.repeat(32) },
    ...rest,
  }
}
