/**
 * What is counted by institution and period, and from what indicators are reckoned. A stock is what
 * there is at the end of the period; a flow adds up over its months; of what is distinct, each person
 * or thing is counted once in the period, so that the months do not add up.
 */
export type MeasureKind = 'stock' | 'flow' | 'distinct'

export interface Measure {
  readonly kind: MeasureKind
  /**
   * Counts human beings (or what stands for one, as a case does). Measures of one family are hidden
   * together. What is a part of another count – by a value of its dimension, or because it says
   * `within` – is of the family with a plus, which is hidden wherever the plain one is, and elsewhere too.
   */
  readonly family?: string
  /** It counts some of those: of how many it is not true, can be told as well. */
  readonly within?: string
  /** Hidden with its family, and no count itself: an amount of money, a sum of scores. */
  readonly amount?: true
  /** Its dimension is a number to two significant digits, kept for medians only. */
  readonly spread?: true
}

const stock = { kind: 'stock' } as const
const flow = { kind: 'flow' } as const
const distinct = { kind: 'distinct' } as const
const spread = { kind: 'flow', spread: true } as const

export const measures = {
  'register.houses': stock,
  'coverage.covered': stock,
  'coverage.kinds': stock,
  'designations.now': stock,
  'beds.open': stock,
  'workers.active': stock,
  'workers.fte-hundredths': stock,
  'workers.bedded-hundredths': stock,
  'workers.gap-hundredths': stock,
  'workers.certified': stock,
  'workers.levels': stock,
  'workers.sources': stock,
  'appointments.covered': stock,
  'appointments.matched': stock,
  'appointments.not-covered': stock,
  'education.clocks': stock,
  'education.clocks-met': stock,
  'supervisors.active': stock,

  'cases.open': { ...stock, family: 'open' },
  'cases.loads': stock,
  'cases.opened': { ...flow, family: 'opened' },
  'cases.closed': { ...flow, family: 'closed' },
  'cases.reopened': { ...flow, family: 'closed+', within: 'cases.closed' },
  'cases.days': { ...spread, family: 'closed' },
  'cases.days-with-pauses': { ...spread, family: 'closed' },
  'cases.day-bins': { ...flow, family: 'closed+' },
  'requests.minutes': { ...spread, family: 'requests' },
  'contacts.all': flow,
  'contacts.late': flow,

  'goals.rated': { ...flow, family: 'goals' },
  'goals.reached': { ...flow, family: 'goals+', within: 'goals.rated' },
  'goals.cases': { ...flow, family: 'goals' },
  'goals.t-tenths': { ...flow, family: 'goals', amount: true },
  'needs.paired': { ...flow, family: 'needs' },
  'needs.eased': { ...flow, family: 'needs', amount: true },
  'plans.agreed': { ...flow, family: 'plans' },
  'plans.assessed': { ...flow, family: 'plans+', within: 'plans.agreed' },
  'plans.signed': { ...flow, family: 'plans+', within: 'plans.agreed' },
  'supervision.due': stock,
  'supervision.received': stock,
  'supervision.minutes': flow,
  'risk.cases': { ...stock, family: 'risk' },
  'risk.reviewed': { ...stock, family: 'risk+', within: 'risk.cases' },

  'served.persons': { ...distinct, family: 'served' },
  'served.by-method': { ...distinct, family: 'served+' },
  'served.cases': { ...distinct, family: 'served' },
  'groups.programmes': distinct,
  'groups.sessions': flow,
  'groups.attendances': flow,
  'activities.counted': flow,
  'activities.registered': flow,
  'activities.estimated': flow,
  'minutes.by-line': flow,
  'minutes.by-field': flow,

  'referrals.sent': { ...flow, family: 'referrals' },
  'referrals.accepted': { ...flow, family: 'referrals+', within: 'referrals.sent' },
  'referrals.delivered': { ...flow, family: 'referrals+', within: 'referrals.sent' },
  'referrals.closed-30': { ...flow, family: 'referrals+', within: 'referrals.sent' },
  'referrals.closed-90': { ...flow, family: 'referrals+', within: 'referrals.sent' },
  'referrals.failures': { ...flow, family: 'referrals+', within: 'referrals.sent' },
  'preflights.all': { ...flow, family: 'preflights' },
  'preflights.no': { ...flow, family: 'preflights+', within: 'preflights.all' },

  'aid.applications': { ...flow, family: 'aid' },
  'aid.approved': { ...flow, family: 'aid+', within: 'aid.applications' },
  'aid.asked-fen': { ...flow, family: 'aid', amount: true },
  'aid.approved-fen': { ...flow, family: 'aid+', amount: true },
  'aid.received-fen': { ...flow, family: 'aid+', amount: true },
  'gaps.percent-closed': { ...spread, kind: 'stock', family: 'gaps' },

  'crises.opened': { ...flow, family: 'crises' },
  'crises.looked-at': { ...flow, family: 'crises+', within: 'crises.opened' },
  'reports.due': { ...flow, family: 'crises' },
  'reports.filed': { ...flow, family: 'crises+', within: 'reports.due' },
  'suicide.positive': { ...flow, family: 'crises' },
  'suicide.clinician': { ...flow, family: 'crises+', within: 'suicide.positive' },
  'discharge.plans': { ...flow, family: 'discharge' },
  'discharge.seven-due': { ...flow, family: 'discharge' },
  'discharge.seven-done': { ...flow, family: 'discharge+', within: 'discharge.seven-due' },

  'volunteers.coordinated': { ...stock, family: 'volunteers+', within: 'volunteers.registered' },
  'volunteers.registered': { ...stock, family: 'volunteers' },
  'volunteers.serving': { ...distinct, family: 'serving' },
  'volunteers.begun-6': { ...stock, family: 'retention' },
  'volunteers.kept-6': { ...stock, family: 'retention+', within: 'volunteers.begun-6' },
  'volunteers.begun-12': { ...stock, family: 'retention' },
  'volunteers.kept-12': { ...stock, family: 'retention+', within: 'volunteers.begun-12' },
  'hours.minutes': flow,
  'services.items': distinct,
  'services.registered': flow,
  'services.estimated': flow,
  'attendances.all': flow,
  'attendances.trained': flow,
  'attendances.insured': flow,
  'places.ended': flow,
  'places.no-show': flow,
  'certificates.issued': flow,
  'certificates.corrected': flow,

  'projects.all': stock,
  'projects.replicable': stock,
  'projects.first-ever': stock,
  'milestones.due': flow,
  'milestones.on-time': flow,
  'posts.stationed': stock,
  'posts.ended-12': stock,
  'posts.hired-12': stock,
  'funds.planned-fen': stock,
  'funds.spent-fen': stock,
  'funds.evidenced-fen': stock,
  'stories.published': flow,
  'stories.withdrawn': flow,
  'publicity.reach': flow,
  'quality.checked': stock,
  'quality.sound': stock,
} as const satisfies Record<string, Measure>

export type MeasureName = keyof typeof measures

export const measureNames = Object.keys(measures) as MeasureName[]

export function measureOf(name: MeasureName): Measure {
  return measures[name]
}

/** The family of a measure, or of one value of its dimension. */
export function familyOf({ of, key }: { readonly of: MeasureName; readonly key?: string }) {
  const { family } = measureOf(of)
  return family && key !== undefined && !family.endsWith('+') ? `${family}+` : family
}

/** The families of what counts human beings, without those of their parts. */
export const families: readonly string[] = [
  ...new Set(measureNames.flatMap((name) => measureOf(name).family?.replace('+', '') ?? [])),
]
