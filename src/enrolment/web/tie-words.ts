/** The account that is tied to a record at the desk: what both sides of the counter read. */
export const tieWords = {
  // The insured person
  asks: { zh: '申请到窗口关联', en: 'Ask the desk to tie it' },
  asksLead: {
    zh: '这个证件号已在参保名单里。点下面的按钮，会得到一个核对码；带上证件和核对码到经办窗口，核对后账号就能看到这些记录。',
    en: 'This number is on record already. Ask for a code below and bring it to the desk with your identity document.',
  },
  waits: { zh: '等经办窗口核对', en: 'Waiting for the desk' },
  waitsLead: {
    zh: '请本人带身份证到经办窗口，把下面的核对码念给经办人员。只在窗口念，不要发给别人。',
    en: 'Bring your identity document to the desk and read this code out there. Give it to nobody else.',
  },
  code: { zh: '核对码', en: 'Code' },
  askedOn: (day: string) => ({ zh: `${day} 申请`, en: `Asked for on ${day}` }),
  withdraw: { zh: '撤回申请，重新填写', en: 'Withdraw and begin again' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  declined: { zh: '上次申请没有关联', en: 'Your last request was declined' },
  undone: { zh: '原来的关联已撤销', en: 'The account is no longer tied' },
  because: (reason: string) => ({
    zh: `原因：${reason}。如果不对，请带证件到经办窗口。`,
    en: `Why: ${reason}. If that is wrong, come to the desk with your identity document.`,
  }),
  // The desk
  title: { zh: '账号关联', en: 'Tied accounts' },
  none: {
    zh: '没有账号申请关联。请本人用自己的账号打开“我的参保”，填证件号后申请，再来窗口。',
    en: 'No account has asked. The person signs in, enters the number under enrolment, and asks for it.',
  },
  account: (name: string) => ({ zh: `账号：${name}`, en: `Account: ${name}` }),
  otherName: {
    zh: '账号姓名和参保记录不一样，不能关联',
    en: 'The names of account and record differ',
  },
  seen: (paper: string, day: string, by: string) => ({
    zh: `${by}于 ${day} 核对${paper}`,
    en: `${paper} seen by ${by} on ${day}`,
  }),
  declinedBy: (by: string, reason: string) => ({
    zh: `${by}没有关联：${reason}`,
    en: `Declined by ${by}: ${reason}`,
  }),
  undoneBy: (by: string, reason: string) => ({
    zh: `${by}撤销：${reason}`,
    en: `Undone by ${by}: ${reason}`,
  }),
  tie: { zh: '核对证件并关联', en: 'See the paper and tie' },
  decline: { zh: '不关联', en: 'Decline' },
  undo: { zh: '撤销关联', en: 'Undo' },
  tieLead: {
    zh: '请本人出示证件原件，核对照片、姓名和号码，再请本人念出手机上的核对码。',
    en: 'See the original document: picture, name, number. Then have the code read out.',
  },
  paper: { zh: '核对了哪种证件', en: 'Which document was seen' },
  seenOn: { zh: '哪一天核对的', en: 'Seen on' },
  codeHint: { zh: '本人“我的参保”页面上的 6 位数字', en: 'Six digits on their enrolment page' },
  reason: { zh: '原因', en: 'Reason' },
  reasonHint: { zh: '本人会看到这句话', en: 'The person reads this' },
  needed: { zh: '请填写', en: 'Please fill in' },
  tied: { zh: '已关联', en: 'Tied' },
  done: { zh: '已记下', en: 'Recorded' },
  mayNotUndo: {
    zh: '关联是您自己做的，要由另一位同事撤销。',
    en: 'You made this tie; another colleague has to undo it.',
  },
} as const
