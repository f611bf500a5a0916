/** Titles of the pages, kept apart because they are there before any page is. */
export const pageWords = {
  title: { zh: '这次看病，钱怎么出', en: 'Who pays for this illness' },
  tool: { zh: '费用阶梯', en: 'Who pays' },
  printScreen: { zh: '打印测算单', en: 'Print a reckoning' },
}
