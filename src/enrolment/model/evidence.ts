import { z } from 'zod'
import { assumed } from '#insurance/model/figure.ts'
import type { Cite } from '#insurance/model/sources.ts'
import type { Words } from '#platform/model/words.ts'
import type { Eligibility } from './insured.ts'

/** By what it is shown that somebody may enrol. */
export const EvidenceKind = z.enum([
  'bureau-record',
  'group-certificate',
  'central-certificate',
  'household-register',
  'residence-permit',
  'import',
])
export type EvidenceKind = z.infer<typeof EvidenceKind>

export const evidenceWords: Record<EvidenceKind, Words> = {
  'bureau-record': { zh: '医保局参保记录', en: 'Record of the insurance bureau' },
  'group-certificate': { zh: '该类人员身份证明', en: 'Certificate of the group' },
  'central-certificate': { zh: '中央公职医疗证明', en: 'Certificate of central state care' },
  'household-register': { zh: '北京户口簿', en: 'Beijing household register' },
  'residence-permit': { zh: '北京市居住证', en: 'Beijing residence permit' },
  import: { zh: '随导入名单', en: 'With an imported list' },
}

export const EvidenceState = z.enum(['declared', 'accepted', 'refused'])
export type EvidenceState = z.infer<typeof EvidenceState>

export const evidenceStateWords: Record<EvidenceState, Words> = {
  declared: { zh: '待核对', en: 'To be looked at' },
  accepted: { zh: '已核对', en: 'Accepted' },
  refused: { zh: '不符合', en: 'Refused' },
}

interface Needed {
  readonly kinds: readonly EvidenceKind[]
  readonly cite: Cite
}

const papers = assumed(
  'S',
  '可参保人群见新闻稿；具体要哪些材料没有公布',
  'Who may enrol is published; by which papers it is shown is not',
)

export const evidenceFor: Readonly<Record<Eligibility, Needed>> = {
  employee: { kinds: ['bureau-record'], cite: papers },
  resident: { kinds: ['bureau-record'], cite: papers },
  'state-groups': { kinds: ['group-certificate'], cite: papers },
  central: { kinds: ['central-certificate'], cite: papers },
  elsewhere: { kinds: ['household-register', 'residence-permit'], cite: papers },
}
