import type { Words } from '#platform/model/words.ts'

export const actionWords: Readonly<Record<string, Words>> = {
  'assessments.list': { zh: '查看预估列表', en: 'Listed assessments' },
  'assessments.open': { zh: '打开预估', en: 'Opened an assessment' },
  'assessments.finalise': { zh: '完成预估', en: 'Finalised an assessment' },
  'assessments.amend': { zh: '补正预估', en: 'Amended an assessment' },
}
