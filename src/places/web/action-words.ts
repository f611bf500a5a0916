import type { Words } from '#platform/model/words.ts'

/** What the deeds of this slice are called in the audit log. */
export const actionWords: Readonly<Record<string, Words>> = {
  'places.enter-institution': { zh: '录入机构', en: 'Entered an institution' },
  'places.amend-institution': { zh: '修改机构', en: 'Amended an institution' },
  'places.record-beds': { zh: '登记床位', en: 'Recorded beds' },
  'places.record-work-model': { zh: '登记社工设置', en: 'Recorded how social work is organised' },
  'places.add-department': { zh: '新增科室', en: 'Added a department' },
  'places.amend-department': { zh: '修改科室', en: 'Amended a department' },
  'places.add-service-point': { zh: '新增服务点', en: 'Added a service point' },
  'places.amend-service-point': { zh: '修改服务点', en: 'Amended a service point' },
}
