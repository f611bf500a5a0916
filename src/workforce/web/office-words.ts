/** Words of the page of the district and of the city. */
export const officeWords = {
  lead: {
    zh: '每人只在服务所在机构计一次，派驻人员计在驻点机构。',
    en: 'Each worker is counted once, where the work is done.',
  },
  district: { zh: '区', en: 'District' },
  allDistricts: { zh: '全部区', en: 'All districts' },
  exportXlsx: { zh: '导出 .xlsx', en: 'Export .xlsx' },
  byInstitution: { zh: '按机构', en: 'By institution' },
  levels: { zh: '最高证书', en: 'Highest certificate' },
  employments: { zh: '人员来源', en: 'Source' },
  tiers: { zh: '人才梯队', en: 'Tiers of talent' },
  without: { zh: '没有登记', en: 'None on record' },
  share: { zh: '占比', en: 'Share' },
  certified: { zh: '有证书', en: 'Certified' },
  covered: { zh: '聘任中规则覆盖的', en: 'Appointments that the rule covers' },
  vacantHouses: { zh: '还没有人员的机构', en: 'Institutions without workers' },
  onlyWithout: { zh: '只看还没有人员的机构', en: 'Only institutions without workers' },
  allInstitutions: { zh: '全部机构', en: 'All institutions' },
  show: { zh: '显示哪些机构', en: 'Which institutions' },
  noneHere: { zh: '没有符合条件的机构。', en: 'No such institution.' },
  noWorkersHere: { zh: '这家机构还没有登记人员。', en: 'Nobody is on record there.' },
}
