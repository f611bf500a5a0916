export const words = {
  title: { zh: '值班安排', en: 'Duty' },
  lead: {
    zh: '新求助由值班人先回应。超过时限还没有人接的，自动转给替补。',
    en: 'Who is on duty answers first. What is overdue and taken by nobody falls to the deputy.',
  },
  onDuty: { zh: '值班人', en: 'On duty' },
  deputy: { zh: '替补', en: 'Deputy' },
  save: { zh: '就这样安排', en: 'Set it' },
  saved: { zh: '值班已安排', en: 'Set' },
  needed: { zh: '请选一位', en: 'Choose somebody' },
  theSame: { zh: '替补请另选一位', en: 'The deputy must be somebody else' },
  alone: {
    zh: '本机构还没有第二位同事的账号。至少要两位，才能有值班人和替补。',
    en: 'There is no second colleague with an account yet; two are needed.',
  },
}
