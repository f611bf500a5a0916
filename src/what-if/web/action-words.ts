import type { Words } from '#platform/model/words.ts'

/** What the deeds of this slice are called in the audit log. */
export const actionWords: Readonly<Record<string, Words>> = {
  'what-if.run': { zh: '开始一次测算', en: 'Began a what-if' },
  'what-if.cancel': { zh: '停下测算', en: 'Stopped a what-if' },
  'what-if.keep': { zh: '存下测算结果', en: 'Kept a comparison' },
  'what-if.download': { zh: '导出测算结果', en: 'Downloaded a comparison' },
  'what-if.add-draft': { zh: '新建产品草案', en: 'Added a draft product' },
  'what-if.change-draft': { zh: '修改产品草案', en: 'Changed a draft product' },
  'what-if.withdraw-draft': { zh: '撤下产品草案', en: 'Withdrew a draft product' },
}
