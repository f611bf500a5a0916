/** Titles of the pages, kept apart because they are there before any page is. */
export const pageWords = {
  title: { zh: '政策测算', en: 'What if' },
  comparison: { zh: '测算比较', en: 'Comparison' },
}
