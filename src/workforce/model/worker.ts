import { z } from 'zod'
import { AccountId, InstitutionId } from '#platform/model/actor.ts'
import { Day } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import type { workerWords } from './refusals.ts'

export const WorkerId = z.uuid().brand('WorkerId')
export type WorkerId = z.infer<typeof WorkerId>

/** 人员来源: by what way somebody came to the work. The first three stand in the policy of 2020. */
export const Employment = z.enum(['recruited', 'transferred', 'purchased', 'stationed'])
export type Employment = z.infer<typeof Employment>

export const employmentWords: Record<Employment, Words> = {
  recruited: { zh: '社会招聘', en: 'Recruited' },
  transferred: { zh: '部门转岗', en: 'Transferred' },
  purchased: { zh: '购买服务', en: 'Purchased service' },
  stationed: { zh: '派驻', en: 'Stationed' },
}

/** 服务领域. */
export const Field = z.enum([
  'paediatrics',
  'oncology',
  'psychiatry',
  'rehabilitation',
  'hospice',
  'renal',
  'geriatrics',
  'maternity',
  'emergency',
  'community',
  'volunteers',
])
export type Field = z.infer<typeof Field>

export const fieldWords: Record<Field, Words> = {
  paediatrics: { zh: '儿科', en: 'Paediatrics' },
  oncology: { zh: '肿瘤', en: 'Oncology' },
  psychiatry: { zh: '精神卫生', en: 'Mental health' },
  rehabilitation: { zh: '康复', en: 'Rehabilitation' },
  hospice: { zh: '安宁疗护', en: 'Hospice' },
  renal: { zh: '肾病透析', en: 'Renal' },
  geriatrics: { zh: '老年', en: 'Geriatrics' },
  maternity: { zh: '妇产', en: 'Maternity' },
  emergency: { zh: '急诊', en: 'Emergency' },
  community: { zh: '社区健康', en: 'Community' },
  volunteers: { zh: '志愿者管理', en: 'Volunteers' },
}

/** 人才梯队: the three tiers of which the city speaks. */
export const Tier = z.enum(['entry', 'senior', 'leading'])
export type Tier = z.infer<typeof Tier>

export const tierWords: Record<Tier, Words> = {
  entry: { zh: '新入职社工', en: 'New in the work' },
  senior: { zh: '资深社工', en: 'Experienced' },
  leading: { zh: '领军人才', en: 'Leading' },
}

/** What the head writes about somebody. */
export const workerFields = {
  name: z.string().trim().min(1).max(60),
  employment: Employment,
  /** Whoever employs, where that is not the house. */
  employer: z.string().trim().max(80).default(''),
  fullTime: z.boolean(),
  /** 折合全职: 1 is one full-time worker. */
  fte: z.number().min(0.05).max(1),
  fields: z.array(Field).max(Field.options.length).default([]),
  from: Day,
  until: Day.nullable().default(null),
}

export const Worker = z.object({
  ...workerFields,
  id: WorkerId,
  institutionId: InstitutionId,
  hasAccount: z.boolean(),
  version: z.int(),
})
export type Worker = z.infer<typeof Worker>

type Written = Pick<Worker, 'employment' | 'employer' | 'fullTime' | 'fte' | 'from' | 'until'>

interface WorkerObstacle {
  readonly code: keyof typeof workerWords
  readonly field: string
}

/** What is wrong with what was written about somebody, and in which field. */
export function findWorkerObstacle(written: Written): WorkerObstacle | undefined {
  const { employment, employer, fullTime, fte, from, until } = written
  const fromOutside = employment === 'purchased' || employment === 'stationed'
  if (fromOutside && employer === '') return { code: 'employer-missing', field: 'employer' }
  if (fullTime && fte !== 1) return { code: 'full-time-is-one', field: 'fte' }
  if (until !== null && until < from) return { code: 'days-out-of-order', field: 'until' }
}

/** In the work on that day: the last day counts. */
export function worksOn({ from, until }: Pick<Worker, 'from' | 'until'>, day: Day) {
  return from <= day && (until === null || until >= day)
}

/** A colleague who may be tied to somebody in the register. */
export const FreeAccount = z.object({ accountId: AccountId, name: z.string() })
