import { MEASURES, PROFILES, type Profile, type YearSums } from '#insurance/model/product.ts'
import { anAmount } from '#insurance/model/testing.ts'
import { seeded } from '#platform/model/seeded.ts'

/** A year of one insured, in the shapes that the engines want. */
export interface Case {
  readonly profile: Profile
  readonly sums: YearSums
}

/** Most people have own pay and little else; a few have everything. */
export function someCases(count: number): Case[] {
  const chance = seeded(419_000)
  return Array.from({ length: count }, () => {
    const afterBasic = anAmount(chance)
    const sometimes = (probability: number) => (chance.chance(probability) ? anAmount(chance) : 0)
    const sums = {
      afterBasic,
      afterSerious: afterBasic,
      remaining: afterBasic,
      selfPay: sometimes(0.6),
      domestic: sometimes(0.2),
      overseas: sometimes(0.1),
      innovative: sometimes(0.1),
    }
    return { profile: chance.pick(PROFILES), sums }
  })
}

/** The same as rows of numbers. */
export function toRows(cases: readonly Case[]) {
  const rows = new Float64Array(cases.length * MEASURES.length)
  const profiles = new Uint8Array(cases.length)
  cases.forEach(({ profile, sums }, index) => {
    profiles[index] = PROFILES.indexOf(profile)
    MEASURES.forEach((measure, place) => {
      rows[index * MEASURES.length + place] = sums[measure]
    })
  })
  return { rows, profiles }
}
