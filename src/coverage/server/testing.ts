import type { z } from 'zod'
import { Day } from '#platform/model/time.ts'
import type * as contract from '../model/contract.ts'

/** What a head states. Without more words: a worker is there since last May. */
export function aStatement(
  given: Partial<z.input<typeof contract.stateFact.input>> = {},
): z.input<typeof contract.stateFact.input> {
  return {
    ...{ status: 'staffed', from: Day.parse('2025-05-01'), evidence: '一位社工到岗' },
    ...{ documentName: '聘用合同', documentNumber: '', documentDay: null },
    ...given,
  }
}
