import { type Fen, yuan } from '#insurance/model/fen.ts'
import { assumed, publicly } from '#insurance/model/figure.ts'
import { findProduct } from '#insurance/model/products/published.ts'
import type { Cite, SourceId } from '#insurance/model/sources.ts'
import type { Day } from '#platform/model/time.ts'

/** When one may enrol for a policy year, what it costs, and which days it covers. */
export interface Season {
  readonly year: number
  readonly from: Day
  readonly to: Day
  readonly coverFrom: Day
  readonly coverTo: Day
  readonly premium: Fen
  /** Where the days of enrolment come from. */
  readonly windowCite: Cite
  readonly premiumCite: Cite
  /** Not published: dates and price are those of the year before, and only a demonstration may use them. */
  readonly isAssumed: boolean
}

const reportedIn = (source: SourceId) =>
  assumed(
    source,
    '开始日据公开报道，截止日按次年起保推定',
    'Opening day as the press reported it; closing day assumed from the start of cover',
  )
const pricedIn = (source: SourceId) => publicly(source, '每人 195 元', '195 yuan a person')

interface Reported {
  readonly year: number
  readonly from: string
  readonly windowCite: Cite
  readonly premiumCite: Cite
}

/** Days and price of the years between the published products: from press reports, not from terms. */
const REPORTED: readonly Reported[] = [
  {
    ...{ year: 2022, from: '2021-09-01', premiumCite: pricedIn('P2') },
    windowCite: assumed(
      'general',
      '2022 年度的开始日没有找到',
      'The opening day for 2022 was not found',
    ),
  },
  {
    ...{ year: 2023, from: '2022-11-01' },
    ...{ windowCite: reportedIn('P5a'), premiumCite: pricedIn('P5a') },
  },
  {
    ...{ year: 2024, from: '2023-11-01' },
    windowCite: publicly('P5c', '11 月 1 日至 12 月 31 日投保', '1 November to 31 December'),
    premiumCite: publicly(
      'P7',
      '2025 年度“仍为”195 元，可见 2024 年度也是',
      '2025 “remains at” 195 yuan, and so 2024 had it too',
    ),
  },
  {
    ...{ year: 2025, from: '2024-10-15' },
    ...{ windowCite: reportedIn('P7'), premiumCite: pricedIn('P7') },
  },
]

const products = [findProduct(2026)].flatMap((product) => product ?? [])

/** Oldest first. */
export const SEASONS: readonly Season[] = [
  ...REPORTED.map(({ year, from, ...cites }) => {
    return { ...frame(year, from as Day), ...cites, premium: yuan(195), isAssumed: false }
  }),
  ...products.map(({ year, enrolment, premium, cover }) => ({
    ...frame(year, enrolment.from ?? (`${year - 1}-10-15` as Day)),
    ...{ to: enrolment.to, coverFrom: cover.from, coverTo: cover.to },
    premium: premium.worst,
    windowCite: enrolment.from
      ? enrolment.cite
      : assumed(
          'general',
          '开始日没有公布，按上一年的 10 月 15 日推定；截止日为新闻稿所载',
          'No opening day was published: 15 October as the year before; the closing day is published',
        ),
    premiumCite: premium.cite,
    isAssumed: false,
  })),
]

/**
 * The season for a policy year. One that is not published yet is that of the last published year with
 * other dates, and says so: nobody can be enrolled in it but an invented person.
 */
export function findSeason(year: number): Season | undefined {
  const known = SEASONS.find((season) => season.year === year)
  const last = SEASONS.at(-1)
  if (known || !last || year < last.year) return known
  const cite = assumed(
    'S',
    `${year} 年度方案尚未公布，价格和日期按 ${last.year} 年度推定，只用于演示`,
    `The plan for ${year} is not published: price and dates as in ${last.year}, for demonstration only`,
  )
  return {
    ...frame(year, `${year - 1}-10-15` as Day),
    ...{ premium: last.premium, windowCite: cite, premiumCite: cite, isAssumed: true },
  }
}

/** The season in which one may enrol on a day. */
export function openSeason(day: Day, { demo }: { readonly demo: boolean }): Season | undefined {
  const season = findSeason(Number(day.slice(0, 4)) + 1)
  if (!season || (season.isAssumed && !demo)) return undefined
  return season.from <= day && day <= season.to ? season : undefined
}

function frame(year: number, from: Day) {
  const to = `${year - 1}-12-31` as Day
  return { year, from, to, coverFrom: `${year}-01-01` as Day, coverTo: `${year}-12-31` as Day }
}
