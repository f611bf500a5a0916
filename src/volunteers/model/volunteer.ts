import { z } from 'zod'
import { Day, Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'

export const VolunteerId = z.uuid().brand('VolunteerId')
export type VolunteerId = z.infer<typeof VolunteerId>

export const CourseId = z.uuid().brand('CourseId')
export type CourseId = z.infer<typeof CourseId>

/** Of a foreigner, whose passport may have any shape. */
export function isPassportNumber(number: string) {
  return /^[A-Z0-9]{5,20}$/.test(number)
}

export const VolunteerState = z.enum([
  'applied',
  'screened',
  'training',
  'active',
  'paused',
  'left',
  'dismissed',
  'declined',
])
export type VolunteerState = z.infer<typeof VolunteerState>

export const volunteerStateWords: Record<VolunteerState, Words> = {
  applied: { zh: '已报名', en: 'Applied' },
  screened: { zh: '已面谈', en: 'Screened' },
  training: { zh: '培训中', en: 'In training' },
  active: { zh: '在岗', en: 'Active' },
  paused: { zh: '暂停', en: 'Paused' },
  left: { zh: '已退出', en: 'Left' },
  dismissed: { zh: '已终止', en: 'Dismissed' },
  declined: { zh: '未录用', en: 'Declined' },
}

export const Skill = z.enum([
  'guiding',
  'reading-aloud',
  'children',
  'company',
  'handicraft',
  'music',
  'languages',
  'sign-language',
  'office',
  'nursing',
])
export type Skill = z.infer<typeof Skill>

export const skillWords: Record<Skill, Words> = {
  guiding: { zh: '导诊、引路', en: 'Guiding' },
  'reading-aloud': { zh: '朗读、讲故事', en: 'Reading aloud' },
  children: { zh: '陪孩子', en: 'With children' },
  company: { zh: '陪伴老人和病人', en: 'Keeping company' },
  handicraft: { zh: '手工、绘画', en: 'Handicraft' },
  music: { zh: '音乐', en: 'Music' },
  languages: { zh: '外语、方言', en: 'Languages' },
  'sign-language': { zh: '手语', en: 'Sign language' },
  office: { zh: '整理资料', en: 'Office work' },
  nursing: { zh: '医学、护理背景', en: 'Medical background' },
}

export const AgreementForm = z.enum(['written', 'electronic'])
export type AgreementForm = z.infer<typeof AgreementForm>

export const agreementFormWords: Record<AgreementForm, Words> = {
  written: { zh: '书面', en: 'Written' },
  electronic: { zh: '电子', en: 'Electronic' },
}

export const Agreement = z.object({
  id: z.uuid(),
  form: AgreementForm,
  from: Day,
  /** Null where no end was agreed on. */
  until: Day.nullable(),
  signedOn: Day,
  scope: z.string(),
  guardianSigned: z.boolean(),
})
export type Agreement = z.infer<typeof Agreement>

export const Cover = z.object({
  id: z.uuid(),
  kind: z.string(),
  policyNumber: z.string(),
  from: Day,
  until: Day,
  /** Says that it pays for what may happen in dangerous work too. */
  coversDanger: z.boolean(),
})
export type Cover = z.infer<typeof Cover>

export const CourseKind = z.enum(['general', 'post', 'special'])
export type CourseKind = z.infer<typeof CourseKind>

export const courseKindWords: Record<CourseKind, Words> = {
  general: { zh: '通用：服务前必修', en: 'General, before any service' },
  post: { zh: '岗位：解锁一个病区', en: 'Post: unlocks a ward' },
  special: { zh: '专门：特定任务需要', en: 'Special, for some tasks' },
}

export const Course = z.object({
  id: CourseId,
  name: z.string(),
  kind: CourseKind,
  hours: z.number(),
  /** The ward that it unlocks. */
  ward: z.string(),
  /** Null where it is never to be repeated. */
  validMonths: z.int().nullable(),
})
export type Course = z.infer<typeof Course>

export const Training = z.object({
  id: z.uuid(),
  courseId: CourseId,
  name: z.string(),
  passedOn: Day,
  expiresOn: Day.nullable(),
})
export type Training = z.infer<typeof Training>

export const Commendation = z.object({ id: z.uuid(), on: Day, text: z.string() })

/** One line of the list. */
export const VolunteerLine = z.object({
  id: VolunteerId,
  number: z.string(),
  name: z.string(),
  state: VolunteerState,
  isMinor: z.boolean(),
  skills: z.array(Skill),
  availability: z.string(),
  appliedAt: Instant,
  hasAccount: z.boolean(),
})
export type VolunteerLine = z.infer<typeof VolunteerLine>

/** The five record groups of the law, less service and evaluation, which the shifts keep. */
export const VolunteerFile = VolunteerLine.extend({
  birthDate: Day,
  isForeigner: z.boolean(),
  /** Masked; opened one by one, and on record. */
  phone: z.string(),
  identityNumber: z.string(),
  guardian: z.string(),
  guardianPhone: z.string(),
  guardianConsentOn: Day.nullable(),
  /** Asks for an agreement on paper: then there has to be one. */
  asksWritten: z.boolean(),
  languages: z.string(),
  healthClearedOn: Day.nullable(),
  infectionClearedOn: Day.nullable(),
  screenNote: z.string(),
  stateWhy: z.string(),
  agreements: z.array(Agreement),
  covers: z.array(Cover),
  trainings: z.array(Training),
  commendations: z.array(Commendation),
  version: z.int(),
})
export type VolunteerFile = z.infer<typeof VolunteerFile>
