/** Titles of the pages, kept apart because they are there before any page is. */
export const pageWords = {
  own: { zh: '我的班次', en: 'My shifts' },
  checkIn: { zh: '签到', en: 'Check in' },
  hours: { zh: '我的时长', en: 'My hours' },
  observe: { zh: '告诉社工', en: 'Tell a social worker' },
  shifts: { zh: '志愿排班', en: 'Shifts' },
  shift: { zh: '班次', en: 'Shift' },
  verify: { zh: '时长和证明', en: 'Hours and certificates' },
  certificate: { zh: '打印服务证明', en: 'Print a certificate' },
  check: { zh: '查验志愿服务证明', en: 'Check a certificate' },
  figures: { zh: '志愿服务统计', en: 'Volunteering in numbers' },
}
