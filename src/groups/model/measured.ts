import { catalogue, findVariant } from '#instruments/model/catalogue.ts'
import type { Band, Instrument, Sum, Variant } from '#instruments/model/instrument.ts'
import { bandAt } from '#instruments/model/scoring.ts'
import type { Words } from '#platform/model/words.ts'
import type { GroupContent } from './group.ts'
import type { Measure } from './member.ts'

export interface Offered {
  readonly instrument: Instrument
  readonly variant: Variant
  readonly total: Sum
}

/**
 * What a group may be measured with: it adds up to one number, and no answer of it can be an alarm.
 * Who says yes to a question about death must not be one sheet in a pile: such instruments are asked
 * in a case, where the answer opens the crisis flow.
 */
export const offeredToGroups: readonly Offered[] = Object.values(catalogue).flatMap((instrument) =>
  instrument.variants.flatMap((variant) => {
    const isAlarming = variant.items.some(({ safety }) => safety)
    return variant.total && !isAlarming ? [{ instrument, variant, total: variant.total }] : []
  }),
)

export function findOffered(chosen: GroupContent['instrument']): Offered | undefined {
  if (!chosen) return
  const variant = findVariant(catalogue[chosen.id], chosen.variant)
  return offeredToGroups.find((one) => one.variant === variant && one.instrument.id === chosen.id)
}

export function isInRange({ total }: Offered, score: number) {
  const [least, most] = total.range
  return score >= least && score <= most
}

export interface Change {
  readonly before: Measure | undefined
  readonly after: Measure | undefined
  /** After minus before. Whether less is better is told by the bands, not by the sign. */
  readonly change: number | undefined
  readonly bandBefore: Band | undefined
  readonly bandAfter: Band | undefined
}

export function changeOf(offered: Offered, measures: readonly Measure[]): Change {
  const before = measures.find(({ moment }) => moment === 'before')
  const after = measures.find(({ moment }) => moment === 'after')
  const bandOf = (one: Measure | undefined) => one && bandAt(offered.total.bands, one.score)
  return {
    before,
    after,
    change: before && after && after.score - before.score,
    bandBefore: bandOf(before),
    bandAfter: bandOf(after),
  }
}

/** Of those who were measured twice: how many, and the change on average. */
export function meanChange(changes: readonly Change[]) {
  const paired = changes.flatMap(({ change }) => (change === undefined ? [] : [change]))
  const sum = paired.reduce((total, one) => total + one, 0)
  return { paired: paired.length, mean: paired.length === 0 ? undefined : sum / paired.length }
}

export function instrumentName({ instrument, variant }: Offered): Words {
  const many = instrument.variants.length > 1
  const tail = (language: 'zh' | 'en') => (many ? ` · ${variant.words[language]}` : '')
  return {
    zh: `${instrument.short} ${instrument.name.zh}${tail('zh')}`,
    en: `${instrument.short} ${instrument.name.en}${tail('en')}`,
  }
}
