export const words = {
  optional: { zh: '选填', en: 'optional' },
  why: { zh: '为什么这样填', en: 'Why it is asked' },
  saveKeys: { zh: 'Ctrl + Enter 也可以保存', en: 'Ctrl + Enter does the same' },
  today: { zh: '今天', en: 'today' },
  tomorrow: { zh: '明天', en: 'tomorrow' },
  inDays: (days: number) => ({ zh: `${days} 天后`, en: `in ${days} days` }),
  yuan: { zh: '元', en: 'yuan' },
  onDay: { zh: '选一天', en: 'a day' },
  chooseFirst: { zh: '请先选定用哪一份草稿', en: 'Choose one of the two drafts first' },
}
