/** Titles, apart from all other words: they are read before any page is opened. */
export const pageWords = {
  people: { zh: '服务对象', en: 'People' },
  register: { zh: '登记新的服务对象', en: 'Register somebody new' },
  person: { zh: '服务对象', en: 'Person' },
  amend: { zh: '更正登记', en: 'Correct the record' },
  addKin: { zh: '登记亲属', en: 'Add kin' },
  approvals: { zh: '查看审批', en: 'Approvals' },
  giveConsent: { zh: '记录同意', en: 'Record a consent' },
}
