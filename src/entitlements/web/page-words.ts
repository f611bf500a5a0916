/** Titles of the pages, kept apart because they are there before any page is. */
export const pageWords = {
  mine: { zh: '我的权益', en: 'My entitlements' },
  desk: { zh: '权益登记', en: 'Entitlements' },
  person: { zh: '参保人的权益', en: 'Entitlements of a person' },
}
