/** Titles of the pages, kept apart because they are there before any page is. */
export const pageWords = {
  patients: { zh: '跨院影像', en: 'Images elsewhere' },
  studies: { zh: '患者的影像', en: 'Images of the patient' },
  own: { zh: '我的影像', en: 'My images' },
  accesses: { zh: '谁看过我的影像', en: 'Who looked at my images' },
  exams: { zh: '外院检查', en: 'Exams elsewhere' },
  fund: { zh: '影像核查', en: 'Imaging checks' },
  signal: { zh: '核查线索', en: 'Signal' },
  emergency: { zh: '紧急破例', en: 'Break the glass' },
  glass: { zh: '影像紧急破例复核', en: 'Review of broken glass' },
  shared: { zh: '别人分享给您的影像', en: 'Images shared with you' },
  viewer: { zh: '看影像', en: 'View images' },
}
