import type { Words } from '#platform/model/words.ts'

/** What the deeds of this slice are called in the audit log. */
export const actionWords: Readonly<Record<string, Words>> = {
  'resources.enter': { zh: '登记资源', en: 'Entered a resource' },
  'resources.amend': { zh: '修改资源', en: 'Amended a resource' },
  'resources.verify': { zh: '核实资源', en: 'Verified a resource' },
  'resources.publish': { zh: '向全市共享资源', en: 'Shared a resource' },
  'resources.withdraw': { zh: '停止共享资源', en: 'Stopped sharing a resource' },
  'resources.count-places': { zh: '更新名额', en: 'Updated the number of places' },
  'resources.export': { zh: '导出资源目录', en: 'Exported the directory' },
  'resources.import': { zh: '导入资源目录', en: 'Imported into the directory' },
}
