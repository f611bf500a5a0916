import type { Day } from '#platform/model/time.ts'
import { type Fen, percent, yuan } from '../fen.ts'
import { assumed, between, known, publicly, seed } from '../figure.ts'
import { type Band, type Figure, type Liability, liabilityWords, type Product } from '../product.ts'

const lower = known(
  yuan(15_000),
  seed(
    '健康人群的起付线由 30404 元降到 15000 元',
    'The line of the healthy falls from 30 404 to 15 000',
  ),
)
const line = known(
  yuan(30_404),
  seed(
    '30404 元：第一段到此为止，第二段由此开始',
    '30 404: here the first band ends and the second begins',
  ),
)

const upper = { from: line, to: null, measuredOn: 'afterSerious' } as const
const healthyOwn: readonly Band[] = [
  {
    from: lower,
    to: line,
    rate: known(
      percent(25),
      seed(
        '15000 元至 30404 元，经基本医保报销后，赔 25%',
        '25 % from 15 000 to 30 404, after basic insurance',
      ),
    ),
    measuredOn: 'afterBasic',
  },
  {
    ...upper,
    rate: known(
      percent(80),
      seed(
        '30404 元以上，经大病保险报销后，赔 80%',
        '80 % above 30 404, after serious-illness insurance',
      ),
    ),
  },
]
const preExistingOwn: readonly Band[] = [
  {
    ...upper,
    rate: known(
      percent(40),
      seed(
        '特定既往症人群 30404 元以上赔 40%',
        '40 % above 30 404 for those with a listed condition',
      ),
    ),
  },
]

/** Not published for 2026: at least as in 2022, at most the total. */
function cap(tenThousands: number): Figure<Fen> {
  return between([yuan(tenThousands * 10_000), yuan(3_500_000)], 'P3', {
    zh: `各责任的限额没有公布：按不低于 2022 年的 ${tenThousands} 万元、不高于累计 350 万元算`,
    en: `The cap of each liability is not published: at least that of 2022, at most the total of 3.5 million`,
  })
}

const selfPayRate = {
  healthy: known(
    percent(70),
    assumed(
      'P3',
      '2026 年比例没有公布，沿用 2022 年的 70%',
      'Rate of 2026 not published: 70 % as in 2022',
    ),
  ),
  preExisting: known(
    percent(35),
    assumed(
      'P3',
      '2026 年比例没有公布，沿用 2022 年的 35%',
      'Rate of 2026 not published: 35 % as in 2022',
    ),
  ),
}

function selfPay(from: number, rate: Band['rate'], zh: string, en: string): readonly Band[] {
  return [{ from: known(yuan(from), seed(zh, en)), to: null, rate, measuredOn: 'selfPay' }]
}

function drugs(id: 'R3d' | 'R3o' | 'R3i', measuredOn: Band['measuredOn']): Liability {
  const from = (most: number) =>
    between([yuan(most), yuan(0)], 'P3', {
      zh: `2026 年特药起付线没有公布：按不高于 2022 年的 ${most} 元算`,
      en: `The line for special drugs in 2026 is not published: at most the ${most} of 2022`,
    })
  const band = (most: number, rate: Band['rate']) => [
    { from: from(most), to: null, rate, measuredOn },
  ]
  const healthy = band(
    20_000,
    known(
      percent(65),
      seed(
        '特药：健康人群赔付比例由 60% 提到 65%',
        'Special drugs: the healthy get 65 %, before it was 60 %',
      ),
    ),
  )
  const other = band(
    40_000,
    known(
      percent(35),
      seed(
        '特药：特定既往症人群由 30% 提到 35%',
        'Special drugs: with a listed condition 35 %, before it was 30 %',
      ),
    ),
  )
  return {
    id,
    words: liabilityWords[id],
    bands: {
      healthy,
      'healthy-quiet': healthy,
      'pre-existing': other,
      'pre-existing-quiet': other,
    },
    cap: cap(50),
  }
}

/** 北京普惠健康保 2026. */
export const product2026: Product = {
  version: '2026.1',
  year: 2026,
  words: { zh: '北京普惠健康保 2026 年度', en: 'Beijing Inclusive Health Insurance 2026' },
  premium: known(yuan(195), seed('每人 195 元，不分年龄', '195 yuan a person, at any age')),
  enrolment: {
    from: null,
    to: '2025-12-31' as Day,
    cite: seed(
      '投保截止 2025 年 12 月 31 日；开始日没有写明',
      'Enrolment closes on 31 December 2025; no opening day is given',
    ),
  },
  cover: {
    from: '2026-01-01' as Day,
    to: '2026-12-31' as Day,
    cite: seed('保障期为 2026 年全年', 'Cover is the year 2026'),
  },
  liabilities: [
    {
      id: 'R1',
      words: liabilityWords.R1,
      bands: {
        healthy: healthyOwn,
        'healthy-quiet': healthyOwn,
        'pre-existing': preExistingOwn,
        'pre-existing-quiet': preExistingOwn,
      },
      cap: cap(100),
    },
    {
      id: 'R2',
      words: liabilityWords.R2,
      bands: {
        healthy: selfPay(
          15_000,
          selfPayRate.healthy,
          '目录外：健康人群起付线 15000 元',
          'Outside the catalogue: line of 15 000 for the healthy',
        ),
        'healthy-quiet': selfPay(
          5_000,
          selfPayRate.healthy,
          '连续三年参保且未出险：起付线降到 5000 元',
          'After three quiet years the line is 5 000',
        ),
        'pre-existing': selfPay(
          20_000,
          selfPayRate.preExisting,
          '目录外：特定既往症人群起付线 20000 元',
          'Outside the catalogue: line of 20 000 with a listed condition',
        ),
        'pre-existing-quiet': selfPay(
          15_000,
          selfPayRate.preExisting,
          '连续三年参保且未出险：起付线降到 15000 元',
          'After three quiet years the line is 15 000',
        ),
      },
      cap: cap(100),
    },
    drugs('R3d', 'domestic'),
    drugs('R3o', 'overseas'),
    drugs('R3i', 'innovative'),
  ],
  totalCap: known(yuan(3_500_000), seed('累计保额 350 万元', 'A total of 3.5 million a year')),
  quietYears: {
    needed: 3,
    cite: seed(
      '近三年连续参保且无出险记录',
      'Enrolled for the last three years without a break and without a claim',
    ),
  },
  itemCaps: {
    drug: between([yuan(300_000), yuan(3_500_000)], 'P3', {
      zh: '单一药品限额没有公布：按不低于 2022 年的 30 万元算',
      en: 'The cap for one drug is not published: at least the 300 000 of 2022',
    }),
    implant: between([yuan(100_000), yuan(3_500_000)], 'P3', {
      zh: '单一耗材限额没有公布：按不低于 2022 年的 10 万元算',
      en: 'The cap for one implant is not published: at least the 100 000 of 2022',
    }),
  },
  lists: [
    {
      from: '2026-01-01' as Day,
      to: '2026-08-06' as Day,
      value: {
        counts: { domestic: 57, overseas: 65, innovative: 37 },
        cite: seed(
          '特药 159 种：国内 57、海外 65、创新 37',
          '159 drugs: 57 domestic, 65 overseas, 37 innovative',
        ),
      },
    },
    {
      from: '2026-08-07' as Day,
      to: '2026-12-31' as Day,
      value: {
        counts: { domestic: 71, overseas: 65, innovative: 40 },
        cite: publicly(
          'P8',
          '2026 年 8 月 7 日起 176 种：国内 71、海外 65、创新 40',
          '176 drugs from 7 August 2026: 71, 65 and 40',
        ),
      },
    },
  ],
  excluded: {
    'state-groups': {
      ids: ['R1'],
      cite: assumed(
        'P3',
        '征地超转、医疗照顾、离休、军休人员不享受自付责任，按同类产品推定',
        'State groups have no R1: taken from a sister product',
      ),
    },
  },
  programmeFirst: assumed(
    'P3',
    '符合药企慈善赠药条件而没有申请的，药费不赔，按同类产品推定',
    'A drug is not covered where a manufacturer’s programme was open and not asked: taken from a sister product',
  ),
  drugSubsidy: known(
    yuan(1_800),
    seed('线上线下购药补贴每年最多 1800 元', 'A drug purchase subsidy of up to 1 800 a year'),
  ),
}
