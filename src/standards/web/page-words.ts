/** Titles of the pages, kept apart because they are there before any page is. */
export const pageWords = {
  standards: { zh: '服务规范', en: 'Service standards' },
  edition: { zh: '服务规范', en: 'Standard' },
  edit: { zh: '起草服务规范', en: 'Draft a standard' },
  why: { zh: '为什么这样填', en: 'Why it is asked' },
  audits: { zh: '规范自评', en: 'Self-audits' },
  audit: { zh: '规范自评', en: 'Self-audit' },
  print: { zh: '打印规范自评', en: 'Print a self-audit' },
}
