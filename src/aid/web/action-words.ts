import type { Words } from '#platform/model/words.ts'

/** What the deeds of this slice are called in the audit log. */
export const actionWords: Readonly<Record<string, Words>> = {
  'aid.open': { zh: '查看救助与费用', en: 'Read the aid of a case' },
  'aid.list-waiting': { zh: '查看待办的救助申请', en: 'Listed applications that wait' },
  'aid.write-dossier': { zh: '写救助卷宗', en: 'Wrote a dossier' },
  'aid.begin': { zh: '准备救助申请', en: 'Began an application for aid' },
  'aid.submit': { zh: '送出救助申请', en: 'Sent an application for aid' },
  'aid.supply': { zh: '补救助材料', en: 'Supplied papers for aid' },
  'aid.withdraw': { zh: '撤回救助申请', en: 'Withdrew an application for aid' },
  'aid.appeal': { zh: '对救助决定申诉', en: 'Appealed a decision on aid' },
  'aid.close': { zh: '了结救助申请', en: 'Closed an application for aid' },
  'aid.book': { zh: '记费用账', en: 'Booked in the ledger of a case' },
  'aid.correct': { zh: '冲正费用账', en: 'Took a line of the ledger back' },
  'aid.list-desk': { zh: '查看救助申请列表', en: 'Listed applications for aid' },
  'aid.open-application': { zh: '打开救助申请', en: 'Opened an application for aid' },
  'aid.ask-supplement': { zh: '要求补救助材料', en: 'Asked for more papers' },
  'aid.approve': { zh: '批准救助', en: 'Approved aid' },
  'aid.refuse': { zh: '不批准救助', en: 'Refused aid' },
  'aid.stop': { zh: '停止救助付款', en: 'Stopped paying aid' },
  'aid.pay': { zh: '记救助付款', en: 'Recorded a payment of aid' },
  'aid.add-funder': { zh: '登记资助方', en: 'Added a funder' },
  'aid.invite-officer': { zh: '邀请救助经办', en: 'Invited an aid officer' },
  'aid.join-funder': { zh: '加入资助方', en: 'Joined a funder' },
  'aid.add-programme': { zh: '登记救助项目', en: 'Added an aid programme' },
  'aid.change-programme': { zh: '修改救助项目', en: 'Changed an aid programme' },
  'aid.figures': { zh: '查看救助统计', en: 'Read the numbers on aid' },
}
