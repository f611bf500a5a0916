import { z } from 'zod'
import { IndexCode } from './index-code.ts'
import { StudyUid } from './ticket.ts'

export const Hex32 = z.string().regex(/^[0-9a-f]{64}$/)

/** 影像类型, a DICOM code string. */
export const Modality = z.string().regex(/^[A-Z0-9_ ]{1,16}$/)

/** Why a study is no more to be had. */
export const WithdrawalReason = z.enum(['law', 'patient', 'error', 'person-corrected', 'missing'])
export type WithdrawalReason = z.infer<typeof WithdrawalReason>

/** A study as the index knows it: where it lies, not what is on it. */
export const IndexRow = z.object({
  studyUid: StudyUid,
  code: IndexCode,
  modalities: z.array(Modality).max(20),
  seriesCount: z.int().min(0),
  instanceCount: z.int().min(0),
  bytes: z.int().min(0),
  /** Grows with each change of what the node says of this study; what comes with a lower one is late. */
  rev: z.int().min(1).max(2_000_000_000),
  state: z.enum(['sealed', 'withdrawn']),
  reason: WithdrawalReason.nullable(),
  /** SHA-256 of the signed manifest. */
  manifest: Hex32,
  /** Other bytes came under UIDs of it that were taken. Absent: none, or a node that does not say. */
  conflicts: z.int().min(1).optional(),
})
export type IndexRow = z.infer<typeof IndexRow>

export const ROWS_PER_BATCH = 10_000
