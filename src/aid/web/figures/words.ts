import { tellYuan } from '#insurance/model/fen.ts'

/** The texts of the lead’s numbers. */
export const words = {
  title: { zh: '救助统计', en: 'Aid in numbers' },
  lead: { zh: '批准的还不是到账的：三个数分开。', en: 'Approved is not received: three numbers.' },
  programmes: { zh: '救助项目', en: 'Aid programmes' },
  period: { zh: '时间', en: 'Period' },
  from: { zh: '从哪天', en: 'From' },
  until: { zh: '到哪天', en: 'Until' },
  numbers: (from: string, until: string) => ({
    zh: `${from} 至 ${until}`,
    en: `${from} to ${until}`,
  }),
  submitted: { zh: 'A1 送出的申请', en: 'A1 applications sent' },
  approvedCount: { zh: '其中批准的', en: 'Of these approved' },
  asked: { zh: '申请金额', en: 'Asked' },
  approved: { zh: '批准金额', en: 'Approved' },
  received: { zh: '到账金额', en: 'Received' },
  closed: { zh: 'A2 缺口补上多少（中位数）', en: 'A2 gap closed (median)' },
  noGap: { zh: '没有缺口', en: 'No gap' },
  count: (n: number) => ({ zh: `${n} 份`, en: `${n}` }),
  yuan: (amount: number) => ({ zh: `${tellYuan(amount)} 元`, en: `${tellYuan(amount)} yuan` }),
  percent: (points: number) => ({ zh: `${points / 100}%`, en: `${points / 100}%` }),
  definitions: {
    zh: 'A1 按送出的日子算，金额是到现在为止。A2：每个个案，到账的救助和捐赠 ÷（费用 − 报销 − 保险），取中位数；没有缺口的不算，超过的按 100% 算；不分时间。',
    en: 'A1 by the day of sending, amounts until now. A2: for each case, aid and donations received ÷ (costs − reimbursement − insurance); the median; cases without a gap are left out; of all time.',
  },
  rowsA1: { zh: 'A1 的每一份申请', en: 'The applications of A1' },
  rowsA2: { zh: 'A2 的每一个个案', en: 'The cases of A2' },
  none: { zh: '这段时间没有。', en: 'None in this period.' },
  application: { zh: '申请', en: 'Application' },
  programme: { zh: '项目', en: 'Programme' },
  state: { zh: '状态', en: 'State' },
  gapRow: (before: number, helped: number, points: number) => ({
    zh: `：缺口 ${tellYuan(before)} 元，补上 ${tellYuan(helped)} 元（${points / 100}%）`,
    en: `: gap ${tellYuan(before)}, helped ${tellYuan(helped)} (${points / 100}%)`,
  }),
}
