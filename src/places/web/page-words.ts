/** Titles, apart from all other words: they are read before any page is opened. */
export const pageWords = {
  institutions: { zh: '机构', en: 'Institutions' },
  enter: { zh: '登记机构', en: 'Enter an institution' },
  institution: { zh: '机构', en: 'Institution' },
  amend: { zh: '更正资料', en: 'Correct the facts' },
}
