import type { Words } from '#platform/model/words.ts'
import { climb, type Setting } from './climb.ts'
import type { LadderFacts } from './facts.ts'
import { baseOf, type Options, only, worldsOf } from './worlds.ts'

/** What one more paper, or one more look at a paper, would bring. */
export interface Unlock {
  readonly id: UnlockId
  /** By how much less would remain; null where that cannot be said before. */
  readonly gain: { readonly low: number; readonly high: number } | null
}

export type UnlockId =
  | 'route'
  | 'insured'
  | 'healthClass'
  | 'quietYears'
  | 'aid'
  | 'programme'
  | 'paidByBasic'
  | 'afterBasic'
  | 'selfPay'

/** What is not known yet or not done yet, and would leave less to pay; the most useful first. */
export function findUnlocks(facts: LadderFacts, options: Options, setting: Setting): Unlock[] {
  const papers = papersFor(facts, options)
    .map(({ id, better }) => ({ id, gain: gainOf(facts, options, better, setting) }))
    .filter(({ gain }) => gain.high > 0)
    .sort((one, other) => other.gain.high - one.gain.high)
  const amounts = (['afterBasic', 'selfPay', 'paidByBasic'] as const)
    .filter((name) => facts[name] === null)
    .map((id) => ({ id, gain: null }))
  return [...amounts, ...papers]
}

interface PaperFor {
  readonly id: UnlockId
  readonly better: Partial<Options>
}

function papersFor(facts: LadderFacts, options: Options): PaperFor[] {
  const papers: PaperFor[] = []
  const add = (id: UnlockId, better: Partial<Options>) => papers.push({ id, better })
  if (facts.route === 'unknown') add('route', { route: options.route.slice(1) })
  if (facts.insured === 'unknown') add('insured', { isMember: [true] })
  if (facts.healthClass === 'unknown') add('healthClass', { healthClass: ['healthy'] })
  if (options.isQuiet.length > 1) add('quietYears', { isQuiet: [true] })
  if (facts.aid === 'unknown' || facts.aid === 'not-asked')
    add('aid', { hasAid: [true], isPoorLine: [false, true], aidPaysAll: [false, true] })
  if (facts.programme === 'unknown' || facts.programme === 'not-applied')
    add('programme', { drugCounts: [true] })
  return papers
}

/** Beside what can be counted on now, whatever the open rules turn out to be. */
function gainOf(facts: LadderFacts, options: Options, better: Partial<Options>, setting: Setting) {
  const base = baseOf(options)
  const gains: number[] = []
  for (const side of options.side)
    for (const reading of options.reading)
      for (const lineSide of options.lineSide) {
        const now = { ...base, side, reading, lineSide }
        const before = climb(facts, now, setting).remains
        for (const then of worldsOf({ ...only(now), ...better }))
          gains.push(before - climb(facts, then, setting).remains)
      }
  return { low: Math.max(0, Math.min(...gains)), high: Math.max(0, ...gains) }
}

export const unlockWords: Record<UnlockId, { readonly what: Words; readonly paper: Words }> = {
  route: {
    what: { zh: '确认是哪一种基本医保', en: 'Find out which basic insurance it is' },
    paper: { zh: '社保卡或医保电子凭证', en: 'Social security card' },
  },
  insured: {
    what: {
      zh: '查一下这个年度有没有投保普惠健康保',
      en: 'Look up whether the plan was taken out',
    },
    paper: {
      zh: '电子保单，或单位、家人代投的记录',
      en: 'The policy, or a record of the employer or the family',
    },
  },
  healthClass: {
    what: {
      zh: '确认第一次投保时的健康状况',
      en: 'Settle the health class at the first enrolment',
    },
    paper: {
      zh: '首次投保的保单和当时的病历',
      en: 'The first policy, and medical records of that time',
    },
  },
  quietYears: {
    what: { zh: '确认近三年连续参保、没有理赔', en: 'Show three quiet years' },
    paper: { zh: '近三年的保单', en: 'The policies of the last three years' },
  },
  aid: {
    what: { zh: '申请或确认医疗救助身份', en: 'Apply for medical assistance, or confirm it' },
    paper: {
      zh: '低保证、特困证，或因病致贫家庭认定',
      en: 'A certificate of low income, or of poverty by illness',
    },
  },
  programme: {
    what: { zh: '先申请药企慈善赠药', en: 'Ask the manufacturer’s programme first' },
    paper: { zh: '赠药申请的受理或不符合证明', en: 'The programme’s receipt or refusal' },
  },
  paidByBasic: {
    what: { zh: '填上基本医保付了多少', en: 'Enter what basic insurance paid' },
    paper: { zh: '医保票据上的“基金支付”', en: 'The receipt' },
  },
  afterBasic: {
    what: { zh: '填上自付一和自付二', en: 'Enter both parts of the own pay' },
    paper: { zh: '医保票据上的“自付一”“自付二”', en: 'The receipt' },
  },
  selfPay: {
    what: { zh: '填上住院的自费', en: 'Enter the inpatient costs outside the catalogue' },
    paper: { zh: '住院票据上的“自费”', en: 'The receipt of the stay' },
  },
}
