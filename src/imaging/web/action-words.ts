import type { Words } from '#platform/model/words.ts'

/** What the log of deeds calls them. */
export const actionWords: Readonly<Record<string, Words>> = {
  'imaging.bind-code': { zh: '绑定医保人员管理码', en: 'Bound an insurance code' },
  'imaging.list': { zh: '查看就诊名单（影像）', en: 'Saw the list of encounters (images)' },
  'imaging.begin-encounter': { zh: '登记就诊（影像）', en: 'Registered an encounter (images)' },
  'imaging.end-encounter': { zh: '结束就诊（影像）', en: 'Ended an encounter (images)' },
  'imaging.look-up': { zh: '查询或打开影像', en: 'Looked up or opened images' },
  'imaging.care-look-up': { zh: '经同意查询检查情况', en: 'Looked up exams with consent' },
}
