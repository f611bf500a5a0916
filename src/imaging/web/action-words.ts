import type { Words } from '#platform/model/words.ts'

/** What the log of deeds calls them. */
export const actionWords: Readonly<Record<string, Words>> = {
  'imaging.bind-code': { zh: '绑定医保人员管理码', en: 'Bound an insurance code' },
  'imaging.list': { zh: '查看就诊名单（影像）', en: 'Saw the list of encounters (images)' },
  'imaging.begin-encounter': { zh: '登记就诊（影像）', en: 'Registered an encounter (images)' },
  'imaging.end-encounter': { zh: '结束就诊（影像）', en: 'Ended an encounter (images)' },
  'imaging.look-up': { zh: '查询或打开影像', en: 'Looked up or opened images' },
  'imaging.take-charges': { zh: '收下影像检查收费明细', en: 'Took in charges of imaging' },
  'imaging.check-fund': { zh: '按规则核查影像收费', en: 'Checked charges of imaging' },
  'imaging.open-signal': { zh: '查看影像核查线索', en: 'Opened a signal of imaging' },
  'imaging.signal-ask': { zh: '就影像收费询问机构', en: 'Asked an institution about imaging' },
  'imaging.signal-explain': {
    zh: '记下机构的说明（影像收费）',
    en: 'Kept an explanation (imaging)',
  },
  'imaging.signal-confirm': { zh: '核实影像收费线索', en: 'Confirmed a signal of imaging' },
  'imaging.want-glass': { zh: '要紧急破例看影像', en: 'Wanted to break the glass (images)' },
  'imaging.break-glass': { zh: '紧急破例看影像', en: 'Broke the glass (images)' },
  'imaging.look-behind-glass': { zh: '紧急破例后查询影像', en: 'Looked behind the glass (images)' },
  'imaging.read-glass': { zh: '查看紧急破例的理由', en: 'Read the reasons for broken glass' },
  'imaging.review-glass.justified': {
    zh: '复核紧急破例：成立',
    en: 'Found broken glass justified',
  },
  'imaging.review-glass.not-justified': {
    zh: '复核紧急破例：不成立',
    en: 'Found broken glass not justified',
  },
  'imaging.share': { zh: '分享影像', en: 'Shared images' },
  'imaging.list-shares': { zh: '查看影像分享', en: 'Saw own shares of images' },
  'imaging.revoke-share': { zh: '收回影像分享', en: 'Took back a share of images' },
  'imaging.look-shared': { zh: '打开别人分享的影像', en: 'Opened shared images' },
  'imaging.download': { zh: '下载自己的影像', en: 'Downloaded own images' },
  'imaging.care-look-up': { zh: '经同意查询检查情况', en: 'Looked up exams with consent' },
}
