import { z } from 'zod'
import { Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'

export const EVIDENCE_BYTES = 4 * 1024 * 1024

export const EvidenceKind = z.enum(['photo', 'sign-in-sheet', 'material', 'report'])
export type EvidenceKind = z.infer<typeof EvidenceKind>

export const evidenceKindWords: Record<EvidenceKind, Words> = {
  photo: { zh: '照片', en: 'Photograph' },
  'sign-in-sheet': { zh: '签到表', en: 'Sign-in sheet' },
  material: { zh: '活动材料', en: 'Material' },
  report: { zh: '报道、反馈', en: 'Report' },
}

/** Whether somebody can be recognised: 个人信息保护法 art. 25, 北京市志愿服务促进条例 art. 28(2). */
export const Faces = z.enum(['none', 'agreed', 'not-agreed'])
export type Faces = z.infer<typeof Faces>

export const facesWords: Record<Faces, Words> = {
  none: { zh: '看不出是谁', en: 'Nobody can be recognised' },
  agreed: { zh: '能认出人，都同意了拍', en: 'Somebody can, and agreed' },
  'not-agreed': { zh: '能认出人，没有都问过', en: 'Somebody can, and was not asked' },
}

export const EvidenceFile = z.object({
  id: z.uuid(),
  kind: EvidenceKind,
  faces: Faces,
  fileName: z.string(),
  mediaType: z.string(),
  size: z.int(),
  at: Instant,
})
export type EvidenceFile = z.infer<typeof EvidenceFile>

/** By its first bytes, not by its name. */
export function mediaTypeOf(head: string): string | undefined {
  if (head.startsWith('ffd8ff')) return 'image/jpeg'
  if (head.startsWith('89504e470d0a1a0a')) return 'image/png'
  if (head.startsWith('255044462d')) return 'application/pdf'
}
