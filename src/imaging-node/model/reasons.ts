import { type BadDicomCode, badDicomWords } from '#dicom/model/bad-dicom.ts'

/** Why an instance was not kept: ours in words, DICOM's in numbers (PS3.4 §B.2.3, PS3.18 §10.5.3). */
export type Reason =
  | BadDicomCode
  | 'cut-off'
  | 'other-study'
  | 'uid-conflict'
  | 'too-large'
  | 'disk-full'

export const REASONS: readonly Reason[] = [
  ...(Object.keys(badDicomWords) as BadDicomCode[]),
  ...(['cut-off', 'other-study', 'uid-conflict', 'too-large', 'disk-full'] as const),
]

const CANNOT_UNDERSTAND = 0xc000

const NUMBERS: Partial<Record<Reason, number>> = {
  'unknown-transfer-syntax': 0xc122,
  'uid-mismatch': 0xa900,
  'other-study': 0xa900,
  'uid-conflict': 0x0111,
  'too-large': 0xa700,
  'disk-full': 0xa700,
}

export function failureReason(reason: Reason): number {
  return NUMBERS[reason] ?? CANNOT_UNDERSTAND
}
