/** Titles of the pages, kept apart because they are there before any page is. */
export const pageWords = {
  figures: { zh: '指标数字', en: 'Indicators' },
  figure: { zh: '一个指标的算法和来源', en: 'How a number was computed' },
  definitions: { zh: '指标目录', en: 'Catalogue of indicators' },
  periods: { zh: '指标报送', en: 'Submissions' },
  openPeriod: { zh: '开一个报送期', en: 'Open a period' },
  queue: { zh: '报送情况', en: 'State of submissions' },
  submission: { zh: '报送表', en: 'Submission' },
}
