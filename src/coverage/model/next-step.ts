import type { Words } from '#platform/model/words.ts'
import { Status } from './fact.ts'

/** What is to be done on the way to the next status. Our own list, in the policy's sense. */
const missing: Record<Status, readonly Words[]> = {
  none: [
    { zh: '院里研究决定开展，指定分管领导', en: 'A decision of the house, and who answers for it' },
    {
      zh: '定下由谁来做：招聘、转岗、购买服务或驻点',
      en: 'Who will do it: recruited, transferred, purchased or stationed',
    },
  ],
  preparing: [
    { zh: '至少一位医务社工到岗', en: 'At least one social worker is there' },
    { zh: '登记人员和到岗日期', en: 'The worker is in the register, with the first day' },
  ],
  staffed: [
    {
      zh: '按需设岗，纳入专业技术岗位管理',
      en: 'A post set by need, managed as a technical post',
    },
    { zh: '岗位有设置文件，岗上有人', en: 'A paper sets it up, and it is filled' },
  ],
  post: [
    {
      zh: '有条件的，设医务社会工作部门或二级科室',
      en: 'Where it can be done, a department or sub-department',
    },
    {
      zh: '部门有设置文件、有负责人',
      en: 'A paper sets it up, and somebody leads it',
    },
  ],
  department: [],
}

export interface NextStep {
  readonly to: Status
  readonly missing: readonly Words[]
}

/** What comes next, and what is missing for it; nothing after the last. */
export function nextStep(status: Status | null | undefined): NextStep | undefined {
  const now = status ?? 'none'
  const to = Status.options[Status.options.indexOf(now) + 1]
  return to && { to, missing: missing[now] }
}
