import { z } from 'zod'
import type { Words } from '#platform/model/words.ts'

/** Long forms of the product, by the name under which their drafts are kept. */
export const FormCode = z.enum([
  'accept',
  'full-assessment',
  'goal',
  'plan',
  'contact-note',
  'referral',
  'aid-dossier',
  'crisis-raise',
  'crisis-screening',
  'discharge-plan',
  'closure',
  'follow-up',
  'group-session',
  'activity-summary',
])
export type FormCode = z.infer<typeof FormCode>

export const formWords: Record<FormCode, Words> = {
  accept: { zh: '接案', en: 'Acceptance' },
  'full-assessment': { zh: '预估', en: 'Assessment' },
  goal: { zh: '服务目标', en: 'Goal' },
  plan: { zh: '服务计划', en: 'Plan' },
  'contact-note': { zh: '服务过程记录', en: 'Contact note' },
  referral: { zh: '转介', en: 'Referral' },
  'aid-dossier': { zh: '救助卷宗', en: 'Aid dossier' },
  'crisis-raise': { zh: '上报疑似危机', en: 'Raise a crisis' },
  'crisis-screening': { zh: '危机筛查', en: 'Crisis screening' },
  'discharge-plan': { zh: '出院计划', en: 'Discharge plan' },
  closure: { zh: '结案', en: 'Closure' },
  'follow-up': { zh: '随访', en: 'Follow-up' },
  'group-session': { zh: '小组活动记录', en: 'Record of a group session' },
  'activity-summary': { zh: '社区活动总结', en: 'Summary of an activity' },
}

/** The form of a draft called `contact-note.<id>`, if a standard may speak of it. */
export function formOfDraft(draft: string): FormCode | undefined {
  return FormCode.safeParse(draft.split('.')[0]).data
}
