import type { Words } from '#platform/model/words.ts'
import { usccWords } from './uscc.ts'

export const institutionWords = {
  ...usccWords,
  'no-such-institution': {
    zh: '没有找到这家机构，可能已被合并或编号有误，请从机构列表重新进入。',
    en: 'There is no such institution. Open it again from the list.',
  },
  'no-such-parent': {
    zh: '没有找到所填的上级机构，请重新选择；一家机构也不能是自己的上级。',
    en: 'There is no such parent institution; choose again. None is its own parent.',
  },
  'uscc-taken': {
    zh: '这个统一社会信用代码已登记给另一家机构，请核对是否重复登记。',
    en: 'Another institution has this social credit code already. Is it on record twice?',
  },
  'level-not-applicable': {
    zh: '只有医院和社区卫生服务机构有等级，请把等级留空。',
    en: 'Only hospitals and community health centres have a level.',
  },
  'day-in-the-future': {
    zh: '日期不能晚于今天，请核对。',
    en: 'The day lies in the future.',
  },
} as const satisfies Record<string, Words>

export const servicePointWords = {
  'no-such-department': {
    zh: '没有找到这个科室，可能不在本机构，请刷新后重选。',
    en: 'There is no such department in your institution.',
  },
  'no-such-service-point': {
    zh: '没有找到这个服务点，可能不在本机构，请刷新后重选。',
    en: 'There is no such service point in your institution.',
  },
  'name-taken': {
    zh: '本机构已有同名的科室或服务点，请换一个能区分的名称。',
    en: 'Your institution has one of that name already.',
  },
} as const satisfies Record<string, Words>
