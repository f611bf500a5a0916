/** Titles of the pages, kept apart because they are there before any page is. */
export const pageWords = {
  own: { zh: '本院覆盖', en: 'Coverage of the house' },
  district: { zh: '机构覆盖', en: 'Coverage' },
  city: { zh: '机构覆盖', en: 'Coverage' },
  institutions: { zh: '各机构覆盖', en: 'Coverage by institution' },
  institution: { zh: '机构覆盖情况', en: 'Coverage of an institution' },
  norms: { zh: '人员配备', en: 'Staffing' },
  designations: { zh: '基地与培育单位', en: 'Bases and units' },
}
