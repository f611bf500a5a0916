import { z } from 'zod'
import type { Words } from '#platform/model/words.ts'

/** The six lines of service of the 2020 policy, section 三（一）. */
export const ServiceLine = z.enum([
  'psychosocial-support',
  'resource-linking',
  'doctor-patient-relations',
  'volunteer-management',
  'community-health',
  'other',
])
export type ServiceLine = z.infer<typeof ServiceLine>

export const serviceLineWords: Record<ServiceLine, Words> = {
  'psychosocial-support': { zh: '心理-社会支持', en: 'Psychosocial support' },
  'resource-linking': { zh: '社会资源整合', en: 'Linking of resources' },
  'doctor-patient-relations': { zh: '医患关系调适', en: 'Doctor–patient relations' },
  'volunteer-management': { zh: '志愿者管理', en: 'Volunteer management' },
  'community-health': { zh: '社区健康服务', en: 'Community health' },
  other: { zh: '其它', en: 'Other' },
}

/** The twelve domains of a psychosocial assessment; severity runs from 0 to 4. */
export const Domain = z.enum([
  'illness-adjustment',
  'emotion',
  'safety',
  'family',
  'care-burden',
  'social-support',
  'finance',
  'housing-discharge',
  'school-work',
  'information-decision',
  'communication',
  'meaning-culture',
])
export type Domain = z.infer<typeof Domain>

export const domainWords: Record<Domain, Words> = {
  'illness-adjustment': { zh: '疾病适应', en: 'Adjustment to illness' },
  emotion: { zh: '情绪', en: 'Emotion' },
  safety: { zh: '安全风险', en: 'Safety' },
  family: { zh: '家庭关系', en: 'Family relations' },
  'care-burden': { zh: '照顾负荷', en: 'Burden of care' },
  'social-support': { zh: '社会支持', en: 'Social support' },
  finance: { zh: '经济与医保', en: 'Money and insurance' },
  'housing-discharge': { zh: '住房与出院去向', en: 'Housing and discharge' },
  'school-work': { zh: '就学就业', en: 'School and work' },
  'information-decision': { zh: '信息与决策', en: 'Information and decisions' },
  communication: { zh: '医患沟通', en: 'Communication with the team' },
  'meaning-culture': { zh: '意义、灵性与文化', en: 'Meaning, spirituality, culture' },
}

/** At most fourteen activities, so that a bedside note is a matter of taps. */
export const Activity = z.enum([
  'relationship-assessment',
  'emotional-support',
  'crisis-response',
  'health-information',
  'family-meeting',
  'doctor-patient-mediation',
  'aid-application',
  'resource-referral',
  'discharge-planning',
  'accompanying',
  'bereavement-palliative',
  'rights-legal',
  'multidisciplinary-meeting',
  'records-follow-up',
])
export type Activity = z.infer<typeof Activity>

export const activityWords: Record<Activity, Words> = {
  'relationship-assessment': { zh: '关系建立与评估', en: 'Relationship and assessment' },
  'emotional-support': { zh: '情绪支持', en: 'Emotional support' },
  'crisis-response': { zh: '危机处置', en: 'Crisis response' },
  'health-information': { zh: '健康信息与决策支持', en: 'Health information, decisions' },
  'family-meeting': { zh: '家庭会谈', en: 'Family meeting' },
  'doctor-patient-mediation': { zh: '医患沟通协调', en: 'Mediation with the team' },
  'aid-application': { zh: '经济/救助申请', en: 'Application for aid' },
  'resource-referral': { zh: '资源链接与转介', en: 'Resources and referral' },
  'discharge-planning': { zh: '出院计划', en: 'Discharge planning' },
  accompanying: { zh: '陪同就医', en: 'Accompanying' },
  'bereavement-palliative': { zh: '哀伤与安宁', en: 'Bereavement, palliative care' },
  'rights-legal': { zh: '权益与法务协助', en: 'Rights and legal help' },
  'multidisciplinary-meeting': { zh: '多学科会议', en: 'Multidisciplinary meeting' },
  'records-follow-up': { zh: '记录与随访', en: 'Records and follow-up' },
}

export const ContactMode = z.enum([
  'bedside',
  'interview',
  'telephone',
  'online',
  'home-visit',
  'paperwork',
  'meeting',
  'accompanying',
])
export type ContactMode = z.infer<typeof ContactMode>

export const contactModeWords: Record<ContactMode, Words> = {
  bedside: { zh: '床旁', en: 'Bedside' },
  interview: { zh: '面谈', en: 'Interview' },
  telephone: { zh: '电话', en: 'Telephone' },
  online: { zh: '线上', en: 'Online' },
  'home-visit': { zh: '家访', en: 'Home visit' },
  paperwork: { zh: '文书', en: 'Paperwork' },
  meeting: { zh: '会议', en: 'Meeting' },
  accompanying: { zh: '陪同', en: 'Accompanying' },
}
