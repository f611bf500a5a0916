/** Titles of the pages, kept apart because they are there before any page is. */
export const pageWords = {
  rules: { zh: '个人信息怎么处理', en: 'How personal data are handled' },
  requests: { zh: '个人信息权利', en: 'Rights over personal data' },
  record: { zh: '记一份请求', en: 'Record a request' },
  request: { zh: '权利请求', en: 'Request' },
  copy: { zh: '查阅和复制', en: 'Read and copy' },
  answer: { zh: '打印答复', en: 'Print the answer' },
  keeping: { zh: '保存期限', en: 'Terms of keeping' },
  impacts: { zh: '影响评估', en: 'Impact assessments' },
  writeImpact: { zh: '写影响评估', en: 'Write an impact assessment' },
  impact: { zh: '影响评估', en: 'Impact assessment' },
  amendImpact: { zh: '修改影响评估', en: 'Change an impact assessment' },
  printImpact: { zh: '打印影响评估', en: 'Print an impact assessment' },
}
