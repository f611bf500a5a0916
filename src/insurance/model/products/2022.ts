import type { Day } from '#platform/model/time.ts'
import { percent, yuan } from '../fen.ts'
import { assumed, known, publicly } from '../figure.ts'
import { type Band, type Liability, liabilityWords, type Product } from '../product.ts'

const line = known(
  yuan(30_404),
  publicly(
    'P3',
    '起付线随当年大病保险起付线；算例写 3.04 万元',
    'The line is that of serious-illness insurance; the example says 30 400',
  ),
)

function bands(
  measuredOn: Band['measuredOn'],
  healthy: Omit<Band, 'measuredOn' | 'to'>,
  other: Omit<Band, 'measuredOn' | 'to'>,
): Liability['bands'] {
  const first = [{ ...healthy, to: null, measuredOn }]
  const second = [{ ...other, to: null, measuredOn }]
  return {
    healthy: first,
    'healthy-quiet': first,
    'pre-existing': second,
    'pre-existing-quiet': second,
  }
}

function rated(from: number, rate: number) {
  return {
    from: known(yuan(from), publicly('P3', `2022 年起付线 ${from} 元`, `Line of 2022: ${from}`)),
    rate: known(
      percent(rate),
      publicly('P3', `2022 年赔付比例 ${rate}%`, `Rate of 2022: ${rate} %`),
    ),
  }
}

function own(rate: number) {
  return { ...rated(30_404, rate), from: line, followsLine: true as const }
}

function cap(tenThousands: number) {
  const amount = yuan(tenThousands * 10_000)
  return known(
    amount,
    publicly('P3', `2022 年限额 ${tenThousands} 万元`, `Cap of 2022: ${tenThousands}0 000`),
  )
}

/** 北京普惠健康保 2022, as far as public pages tell: for the published example. */
export const product2022: Product = {
  version: '2022.1',
  year: 2022,
  words: { zh: '北京普惠健康保 2022 年度', en: 'Beijing Inclusive Health Insurance 2022' },
  premium: known(yuan(195), publicly('P2', '每人 195 元', '195 yuan a person')),
  enrolment: {
    from: null,
    to: '2021-12-31' as Day,
    cite: assumed(
      'general',
      '2022 年度的投保期没有找到，按上年年底截止推定',
      'The enrolment period was not found; assumed to end with the year before',
    ),
  },
  cover: {
    from: '2022-01-01' as Day,
    to: '2022-12-31' as Day,
    cite: assumed('P3', '保障期按自然年推定', 'Cover is assumed to be the calendar year'),
  },
  liabilities: [
    {
      id: 'R1',
      words: liabilityWords.R1,
      bands: bands('afterSerious', own(80), own(40)),
      cap: cap(100),
    },
    {
      id: 'R2',
      words: liabilityWords.R2,
      bands: bands('selfPay', rated(20_000, 70), rated(40_000, 35)),
      cap: cap(100),
    },
    {
      id: 'R3d',
      words: liabilityWords.R3d,
      bands: bands('domestic', rated(20_000, 60), rated(40_000, 30)),
      cap: cap(50),
    },
    {
      id: 'R3o',
      words: liabilityWords.R3o,
      bands: bands('overseas', rated(20_000, 60), rated(40_000, 30)),
      cap: cap(50),
    },
  ],
  totalCap: known(
    yuan(3_000_000),
    publicly(
      'P3',
      '100 万 + 100 万 + 特药 100 万',
      'One million each for R1, R2 and special drugs',
    ),
  ),
  quietYears: null,
  itemCaps: {
    drug: known(yuan(300_000), publicly('P3', '单一药品每年 30 万元', 'One drug: 300 000 a year')),
    implant: known(
      yuan(100_000),
      publicly('P3', '单一耗材每年 10 万元', 'One implant: 100 000 a year'),
    ),
  },
  lists: [
    {
      from: '2022-01-01' as Day,
      to: '2022-12-31' as Day,
      value: {
        counts: { domestic: 25, overseas: 75 },
        cite: publicly(
          'P3',
          '特药 100 种：国内 25、海外 75（另一网页作国内 34）',
          '100 drugs: 25 and 75 (another page says 34 domestic)',
        ),
      },
    },
  ],
  excluded: {
    'state-groups': {
      ids: ['R1'],
      cite: publicly(
        'P3',
        '征地超转、医疗照顾、离休、军休人员只有目录外和特药责任',
        'State groups get R2 and R3 only',
      ),
    },
  },
  programmeFirst: publicly(
    'P3',
    '符合药企慈善赠药条件而没有申请的，药费不赔',
    'A drug is not covered where a manufacturer’s programme was open and not asked',
  ),
  drugSubsidy: null,
}
