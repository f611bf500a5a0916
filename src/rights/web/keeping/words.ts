export const words = {
  requests: { zh: '个人信息权利', en: 'Rights over personal data' },
  title: { zh: '保存期限', en: 'Terms of keeping' },
  lead: {
    zh: '记录保存多久，依据是什么。没有找到规定的，不编，由本机构写明。',
    en: 'How long records are kept, and on which ground. Where none was found, none is invented.',
  },
  law: { zh: '法律写明的', en: 'What laws say' },
  house: { zh: '本机构的个案档案', en: 'Files of this house' },
  none: {
    zh: '还没有录入。没有期限和依据，删除请求没法答复。',
    en: 'Nothing is entered. Without it no request to erase can be answered.',
  },
  years: (n: number) => ({ zh: `结案后 ${n} 年`, en: `${n} years after closing` }),
  from: (day: string) => ({ zh: `${day} 起`, en: `from ${day}` }),
  enteredBy: (who: string, day: string) => ({
    zh: `${who} ${day} 录入`,
    en: `entered by ${who}, ${day}`,
  }),
  past: (n: number) => ({
    zh: `${n} 个人的只保存记录已经过了保存期。`,
    en: `The records of ${n} people are past their term.`,
  }),
  enter: { zh: '录入期限', en: 'Enter a term' },
  yearsField: { zh: '结案后保存几年', en: 'Years after closing' },
  source: { zh: '依据', en: 'Ground' },
  sourceHint: {
    zh: '哪一部法、哪一条，或本院哪一份文件',
    en: 'Which law or which paper of the house',
  },
  fromField: { zh: '从哪天起', en: 'From which day' },
  needed: { zh: '请填写', en: 'This is needed' },
  badYears: { zh: '写 1 到 100 的整数', en: 'A whole number from 1 to 100' },
  saved: { zh: '已录入', en: 'Entered' },
}
