import { type Fen, yuan } from '#insurance/model/fen.ts'
import { known, publicly } from '#insurance/model/figure.ts'
import type { Figure } from '#insurance/model/product.ts'
import type { Cite } from '#insurance/model/sources.ts'
import type { LadderFacts } from './facts.ts'

/** 医疗救助 since 2023: all own pay within the catalogue counts, without a deductible. */
export const AID_RULE: Cite = publicly(
  'P9',
  '2023 年起不设起付线，门诊、住院的医保内自付都算',
  'Since 2023 without a deductible; all own pay within the catalogue counts',
)

/** The share that it pays. */
export const AID_SHARE: Cite = {
  mark: 'unknown',
  source: 'P9',
  says: {
    zh: '救助比例没有查到，从不赔到全赔算成一个范围',
    en: 'The proportions were not found: from nothing to all',
  },
}

/** 因病致贫家庭 have a ceiling; before 2023 it was 80 000. */
const ceilings: Readonly<Record<'before 2023' | 'since 2023', Figure<Fen>>> = {
  'before 2023': known(
    yuan(80_000),
    publicly('P9', '因病致贫家庭年度封顶 8 万元', 'A ceiling of 80 000 a year'),
  ),
  'since 2023': known(
    yuan(150_000),
    publicly('P9', '因病致贫家庭年度封顶 15 万元', 'A ceiling of 150 000 a year'),
  ),
}

export function aidCeiling({ aid, year }: Pick<LadderFacts, 'aid' | 'year'>) {
  return aid === 'poverty-by-illness' ? ceilingIn(year).best : Number.POSITIVE_INFINITY
}

export function ceilingIn(year: number) {
  return ceilings[year < 2023 ? 'before 2023' : 'since 2023']
}
