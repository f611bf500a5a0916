import type { Day } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import type { Clause, Edition, EditionContent } from './edition.ts'
import type { FormCode } from './form.ts'

export const validityWords = {
  'ends-before-it-begins': {
    zh: '失效的日期要晚于生效的日期。',
    en: 'It has to end after it begins.',
  },
} as const satisfies Record<string, Words>

export function endsBeforeItBegins({ validFrom, validUntil }: EditionContent) {
  return validUntil !== null && validUntil <= validFrom
}

export const publishWords = {
  'no-clauses': { zh: '还没有条款，不能发布。', en: 'There is no clause yet.' },
  'clause-twice': {
    zh: '有两条的条号相同，请改成不同的条号。',
    en: 'Two clauses have one number.',
  },
  'not-after-the-last': {
    zh: '生效的日期要晚于上一版。',
    en: 'It has to come into force after the edition before.',
  },
} as const satisfies Record<string, Words>

type Dated = Pick<Edition, 'series' | 'edition' | 'state' | 'validFrom' | 'validUntil'>

/** What stands between a draft and its publication, and in which field. */
export function findPublishObstacle(
  { series, validFrom, clauses }: EditionContent & Pick<Edition, 'series'>,
  others: readonly Dated[],
) {
  if (clauses.length === 0) return { code: 'no-clauses', field: 'clauses' } as const
  const numbers = new Set(clauses.map(({ number }) => number))
  if (numbers.size < clauses.length) return { code: 'clause-twice', field: 'clauses' } as const
  const before = others.filter((one) => one.series === series && one.state === 'published')
  if (before.some((one) => one.validFrom >= validFrom))
    return { code: 'not-after-the-last', field: 'validFrom' } as const
}

/** The edition of a standard that is in force on a day: of those that have begun the newest, unless it has ended. */
export function editionAt<One extends Dated>(editions: readonly One[], series: string, day: Day) {
  const newest = editions
    .filter((one) => one.series === series && one.state === 'published' && one.validFrom <= day)
    .reduce<One | undefined>(
      (last, one) => (last && last.validFrom > one.validFrom ? last : one),
      undefined,
    )
  return newest && (newest.validUntil === null || newest.validUntil > day) ? newest : undefined
}

/** One edition of each standard, of those in force on a day. */
export function editionsAt<One extends Dated>(editions: readonly One[], day: Day): One[] {
  const all = [...new Set(editions.map(({ series }) => series))]
  return all.flatMap((series) => editionAt(editions, series, day) ?? [])
}

/** Why a form asks what it asks: the clauses that point at it. */
export function clausesFor(form: FormCode, clauses: readonly Clause[]) {
  return clauses.filter(({ forms }) => forms.includes(form))
}
