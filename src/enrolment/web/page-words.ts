/** Titles of the pages, kept apart because they are there before any page is. */
export const pageWords = {
  mine: { zh: '我的参保', en: 'My enrolment' },
  certificate: { zh: '投保凭证', en: 'Confirmation' },
  desk: { zh: '参保管理', en: 'Enrolment desk' },
  person: { zh: '参保人', en: 'Insured person' },
  list: { zh: '批量导入参保名单', en: 'Import a list' },
  cover: { zh: '普惠健康保', en: 'Inclusive insurance' },
}
