/** Titles of the pages, small: the shell reads them before anything is opened. */
export const pageWords = {
  house: { zh: '转介', en: 'Referrals' },
  figures: { zh: '转介统计', en: 'Figures of referrals' },
  ofCase: { zh: '转介', en: 'Referrals' },
  begin: { zh: '发起转介', en: 'New referral' },
  referral: { zh: '转介', en: 'Referral' },
  print: { zh: '打印转介单', en: 'Print a referral' },
  received: { zh: '收到的转介', en: 'Received referrals' },
  link: { zh: '有人请您帮忙', en: 'Somebody asks for your help' },
}
