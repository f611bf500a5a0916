import type { Level, Specialty } from '#places/model/institution.ts'
import { Day } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'

/** How many beds one worker is there for: from the strictest to the loosest reading. */
export interface BedsPerWorker {
  readonly fewest: number
  readonly most: number
}

/** A staffing norm that somebody has set or reported somewhere. None is Beijing's: none was found. */
export interface Norm {
  readonly code: string
  readonly title: Words
  readonly source: Words
  /** When it was reported or in force, as far as known. */
  readonly from: Day | null
  readonly until: Day | null
  /** Not read in the original. */
  readonly reported: boolean
  readonly levels: readonly Level[]
  readonly bySpecialty: Partial<Record<Specialty, BedsPerWorker>>
}

const hospitals = ['tertiary', 'secondary'] as const
const one = (beds: number): BedsPerWorker => ({ fewest: beds, most: beds })

export const NORMS: readonly Norm[] = [
  {
    code: 'shanghai-2017',
    title: { zh: '上海（2017 年报道）', en: 'Shanghai (as reported in 2017)' },
    source: {
      zh: '2017 年报道的上海做法：综合医院每 300–500 张床 1 人，肿瘤、儿童、精神专科每 100 张床 1 人；未读到原文件，仅作比较',
      en: 'As reported of Shanghai in 2017: one for 300–500 beds in general hospitals, one for 100 in oncology, paediatrics and psychiatry. The original was not read; for comparison only',
    },
    from: Day.parse('2017-01-01'),
    until: null,
    reported: true,
    levels: hospitals,
    bySpecialty: {
      general: { fewest: 300, most: 500 },
      oncology: one(100),
      paediatrics: one(100),
      psychiatry: one(100),
    },
  },
  {
    code: 'taiwan-acute',
    title: { zh: '台湾地区（法定最低）', en: 'Taiwan (legal minimum)' },
    source: {
      zh: '台湾地区医疗机构设置标准的最低要求：急性一般病床每 100 张 1 人；本系统只有开放床位数，按全部床位算会偏多；仅作比较',
      en: 'The legal minimum in Taiwan: one for 100 acute general beds. Only open beds are known here, so the number comes out high; for comparison only',
    },
    from: null,
    until: null,
    reported: true,
    levels: hospitals,
    bySpecialty: { general: one(100) },
  },
]

export function normOf(code: string | null): Norm | undefined {
  return NORMS.find((norm) => norm.code === code)
}

export interface House {
  readonly beds: number
  readonly level: Level | null
  readonly specialty: Specialty | null
  /** Full-time equivalents that are there. */
  readonly fte: number
}

interface Range {
  readonly least: number
  readonly most: number
}

export type StaffingGap =
  /** The city has not chosen any. */
  | { readonly answer: 'no-norm' }
  /** The norm says nothing about houses of this kind. */
  | { readonly answer: 'not-covered' }
  /** How many workers the norm asks for, and how many of them are missing; never below nought. */
  | { readonly answer: 'gap'; readonly needed: Range; readonly missing: Range }

export function staffingGap(house: House, norm: Norm | undefined): StaffingGap {
  if (!norm) return { answer: 'no-norm' }
  const { beds, level, specialty, fte } = house
  const perWorker = specialty ? norm.bySpecialty[specialty] : undefined
  if (!perWorker || !level || !norm.levels.includes(level)) return { answer: 'not-covered' }
  const needed = { least: beds / perWorker.most, most: beds / perWorker.fewest }
  const missing = { least: Math.max(0, needed.least - fte), most: Math.max(0, needed.most - fte) }
  return { answer: 'gap', needed, missing }
}

export interface NormChoice {
  readonly normCode: string | null
  readonly from: Day
  readonly chosenAt: string
}

/** The choice that holds on a day: the last one that begins by then; of one day, the one made last. */
export function normAt<Choice extends NormChoice>(
  choices: readonly Choice[],
  day: Day,
): Choice | undefined {
  return choices
    .filter(({ from }) => from <= day)
    .toSorted((a, b) => (`${a.from} ${a.chosenAt}` < `${b.from} ${b.chosenAt}` ? 1 : -1))[0]
}
