import { tellYuan } from '#insurance/model/fen.ts'

/** The texts of a funder’s desk. */
export const words = {
  desk: { zh: '救助申请', en: 'Applications for aid' },
  deskLead: {
    zh: '送到本资助方的申请，期限近的在前。只看得到送来的内容，看不到个案。',
    en: 'Sent to your funder, nearest deadline first. You see what was sent, not the case.',
  },
  piles: { zh: '哪一堆', en: 'Which pile' },
  open: { zh: '要办的', en: 'To do' },
  over: { zh: '办完的', en: 'Done' },
  none: { zh: '现在没有申请。', en: 'No applications now.' },
  who: { zh: '申请人', en: 'Applicant' },
  programme: { zh: '项目', en: 'Programme' },
  state: { zh: '状态', en: 'State' },
  due: { zh: '期限', en: 'Deadline' },
  amounts: { zh: '申请 / 批准 / 已付', en: 'Asked / approved / paid' },
  three: (asked: number, approved: number, paid: number) => ({
    zh: `${tellYuan(asked)} / ${tellYuan(approved)} / ${tellYuan(paid)}`,
    en: `${tellYuan(asked)} / ${tellYuan(approved)} / ${tellYuan(paid)}`,
  }),
  join: { zh: '加入资助方', en: 'Join a funder' },
  joinLead: {
    zh: '您的账号还不属于任何资助方。请填写市级管理员给您的代码，只能用一次。',
    en: 'Your account belongs to no funder yet. Type the code that the city gave you.',
  },
  code: { zh: '代码', en: 'Code' },
  joined: { zh: '已加入', en: 'Joined' },
  back: { zh: '救助申请', en: 'Applications' },
  sent: { zh: '送来的内容', en: 'What was sent' },
  sentOn: (n: number, day: string) => ({ zh: `第 ${n} 次，${day} 送来`, en: `No. ${n}, ${day}` }),
  decide: { zh: '办理', en: 'To do' },
  nothingToDo: { zh: '现在没有要办的。', en: 'Nothing to do now.' },
  payments: { zh: '付款', en: 'Payments' },
  noPayments: { zh: '还没有付款。', en: 'Nothing was paid yet.' },
  amount: { zh: '金额', en: 'Amount' },
  upTo: (amount: number) => ({
    zh: `最多 ${tellYuan(amount)} 元`,
    en: `At most ${tellYuan(amount)}`,
  }),
  left: (amount: number) => ({
    zh: `还可付 ${tellYuan(amount)} 元`,
    en: `${tellYuan(amount)} still to pay`,
  }),
  reason: { zh: '为什么不批准', en: 'Why not' },
  note: { zh: '说明', en: 'Note' },
  noteHint: { zh: '社工和申请人会看到', en: 'The worker and the applicant read it' },
  wanted: { zh: '要补哪些材料', en: 'Which papers' },
  dueOn: { zh: '最晚哪天补来', en: 'By which day' },
  paidOn: { zh: '哪天付的', en: 'Paid on' },
  reference: { zh: '凭证号', en: 'Reference' },
  referenceHint: {
    zh: '转账号或收据号；同一个凭证号只记一次',
    en: 'Transfer or receipt number; one reference is one payment',
  },
  done: { zh: '已记下', en: 'Done' },
  needed: { zh: '请填写', en: 'Please fill in' },
}
