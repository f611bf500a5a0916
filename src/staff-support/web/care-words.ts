/** For those who are tired: short, and nothing that has to be read twice. */
export const words = {
  what: { zh: '医务人员也需要被照顾', en: 'Those who care need care too' },
  whatLead: (house: string) => ({
    zh: `${house} · 想谈什么？点一个就行`,
    en: `${house} · what is it about? One tap`,
  }),
  when: { zh: '什么时候方便', en: 'When does it suit you' },
  send: { zh: '怎么找到您', en: 'How do we reach you' },
  sent: { zh: '收到了', en: 'We have it' },
  ended: { zh: '这个二维码用不了了', en: 'This code is no longer in use' },
  step: (n: number) => ({ zh: `第 ${n} 步，共 3 步`, en: `Step ${n} of 3` }),
  back: { zh: '上一步', en: 'Back' },
  afterNight: { zh: '下夜班后', en: 'After the night shift' },
  noon: { zh: '中午', en: 'At noon' },
  evening: { zh: '下班后', en: 'After work' },
  weekend: { zh: '周末', en: 'At the weekend' },
  anyTime: { zh: '都可以', en: 'Any time' },
  reachAt: { zh: '电话、微信，或者“几点在哪等我”', en: 'Telephone, or where and when to meet' },
  name: { zh: '怎么称呼（可以不填，可以不是真名）', en: 'A name (optional, may be invented)' },
  ask: { zh: '约一次谈话', en: 'Ask for a talk' },
  sending: { zh: '正在发送', en: 'Sending' },
  promise: {
    zh: '只有职工心理支持社工看得到，单位看不到谁来过。只有在您或别人有生命危险时，我们才会找人一起帮您，并先告诉您。',
    en: 'Only the counsellors read it; the house never learns who came. Only if a life is in danger do we call for help, and tell you first.',
  },
  willCall: {
    zh: '社工会按您留的方式找您，不会提您在哪个科室、为什么来。',
    en: 'A counsellor will reach you the way you asked, and mention nothing.',
  },
  code: { zh: '您的号码', en: 'Your code' },
  keep: {
    zh: '想删除记录，报这个号码给社工就行。',
    en: 'To have it deleted, tell the counsellor this code.',
  },
  urgent: { zh: '现在就撑不住', en: 'If it is too much right now' },
  mind: { zh: '打 12356 心理援助热线', en: 'Call 12356, mental health line' },
  emergency: { zh: '有生命危险，打 120', en: 'A life in danger: call 120' },
}
