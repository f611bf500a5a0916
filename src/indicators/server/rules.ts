import { NORMS } from '#coverage/model/norms.ts'
import { registrationPeriod, technicalYear } from '#workforce/model/learning.ts'

/** Dated data of other slices that the counting goes by. */
export const rules = JSON.stringify({
  norms: NORMS.map(({ code, levels, bySpecialty }) => ({ code, levels, bySpecialty })),
  learning: {
    ...{ year: technicalYear.hours, months: registrationPeriod.months },
    ...registrationPeriod.hours,
  },
})
