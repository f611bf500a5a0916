import type { BasisPoints, Fen } from '#insurance/model/fen.ts'
import { WHOLE } from '#insurance/model/fen.ts'
import type { Band, Figure, LiabilityId, Product, Profile } from '#insurance/model/product.ts'
import { HealthClass } from '#insurance/model/product.ts'
import type { Words } from '#platform/model/words.ts'

/** In what a number is counted: fen, hundredths of a per cent, whole years. */
export type Unit = 'fen' | 'points' | 'years'

/** One number of a product that can be changed. */
export interface Knob {
  /** `R2.healthy-quiet.0.from`: stable, and nothing that anybody has to type. */
  readonly id: string
  readonly of: 'product' | LiabilityId
  readonly words: Words
  readonly unit: Unit
  readonly least: number
  readonly most: number
  /** What the product says; the two ends differ where the number was not published. */
  readonly worst: number
  readonly best: number
  /** Which way pays nobody less; null where one gains and another loses, or where nobody is paid. */
  readonly better: 'less' | 'more' | null
  readonly turn: (product: Product, value: number) => Product
}

/** Ten million yuan: beyond it a line or a cap says nothing any more. */
const MOST_LINE = 1_000_000_000
const MOST_PREMIUM = 1_000_000

/** Every number of a product that a draft may change, in the order in which the product tells them. */
export function knobsOf(product: Product): Knob[] {
  const { premium, totalCap, quietYears } = product
  return [
    {
      ...{ id: 'premium', of: 'product', unit: 'fen', least: 1, most: MOST_PREMIUM, better: null },
      ...ends(premium),
      words: { zh: '每人保费', en: 'Premium a person' },
      turn: (given, value) => ({ ...given, premium: changed(value as Fen) }),
    },
    {
      ...{ id: 'total-cap', of: 'product', unit: 'fen', least: 0, most: MOST_LINE, better: 'more' },
      ...ends(totalCap),
      words: { zh: '累计保额', en: 'Total cap' },
      turn: (given, value) => ({ ...given, totalCap: changed(value as Fen) }),
    },
    ...(quietYears ? [quietKnob(quietYears.needed)] : []),
    ...product.liabilities.flatMap(({ id, bands, cap }) => [
      ...HealthClass.options.flatMap((healthClass) => bandKnobs(id, healthClass, bands)),
      capKnob(id, cap),
    ]),
  ]
}

function quietKnob(needed: number): Knob {
  return {
    ...{ id: 'quiet-years', of: 'product', unit: 'years', least: 1, most: 10, better: null },
    ...{ worst: needed, best: needed },
    words: { zh: '要连续几年未出险', en: 'Quiet years needed' },
    turn: (given, value) => ({
      ...given,
      quietYears: given.quietYears && { ...given.quietYears, needed: value },
    }),
  }
}

function capKnob(id: LiabilityId, cap: Figure): Knob {
  return {
    ...{ id: `${id}.cap`, of: id, unit: 'fen', least: 0, most: MOST_LINE, better: 'more' },
    ...ends(cap),
    words: { zh: '责任限额', en: 'Cap' },
    turn: (given, value) => ({
      ...given,
      liabilities: given.liabilities.map((one) =>
        one.id === id ? { ...one, cap: changed(value as Fen) } : one,
      ),
    }),
  }
}

type Bands = Readonly<Record<Profile, readonly Band[]>>

/** Of those with and without quiet years together, where the product has one number for both. */
function bandKnobs(id: LiabilityId, healthClass: HealthClass, bands: Bands): Knob[] {
  const quiet = `${healthClass}-quiet` as const
  const [usual, lucky] = [bands[healthClass], bands[quiet]]
  return usual.flatMap((band, n) => {
    const other = lucky[n]
    const both = [healthClass, quiet] as const
    const froms =
      other?.from === band.from ? [both] : other ? [[healthClass], [quiet]] : [[healthClass]]
    const rates =
      other?.rate === band.rate ? [both] : other ? [[healthClass], [quiet]] : [[healthClass]]
    return [
      ...froms.map((profiles) => fromKnob(id, profiles, n, bands)),
      ...rates.map((profiles) => rateKnob(id, profiles, n, bands)),
    ]
  })
}

function fromKnob(id: LiabilityId, profiles: readonly Profile[], n: number, bands: Bands): Knob {
  const [first = 'healthy'] = profiles
  const figure = (bands[first][n] as Band).from
  const who = whoWords(profiles)
  return {
    ...{ id: `${id}.${first}.${n}.from`, of: id, unit: 'fen', least: 0, most: MOST_LINE },
    ...ends(figure),
    better: n === 0 ? 'less' : null,
    words:
      n === 0
        ? { zh: `${who.zh}起付线`, en: `${who.en}: line` }
        : { zh: `${who.zh}第 ${n + 1} 段起点`, en: `${who.en}: start of band ${n + 1}` },
    turn: (given, value) =>
      withBands(given, id, profiles, (band, place) => {
        const { followsLine: _, ...rest } = band
        if (place === n) return { ...rest, from: changed(value as Fen) }
        if (place === n - 1) return { ...band, to: changed(value as Fen) }
        return band
      }),
  }
}

function rateKnob(id: LiabilityId, profiles: readonly Profile[], n: number, bands: Bands): Knob {
  const [first = 'healthy'] = profiles
  const list = bands[first]
  const who = whoWords(profiles)
  const which =
    list.length > 1 ? { zh: `第 ${n + 1} 段`, en: ` of band ${n + 1}` } : { zh: '', en: '' }
  return {
    ...{ id: `${id}.${first}.${n}.rate`, of: id, unit: 'points', least: 0, most: WHOLE },
    ...ends((list[n] as Band).rate),
    better: 'more',
    words: { zh: `${who.zh}${which.zh}比例`, en: `${who.en}: rate${which.en}` },
    turn: (given, value) =>
      withBands(given, id, profiles, (band, place) =>
        place === n ? { ...band, rate: changed(value as BasisPoints) } : band,
      ),
  }
}

function withBands(
  product: Product,
  id: LiabilityId,
  profiles: readonly Profile[],
  set: (band: Band, place: number) => Band,
): Product {
  const liabilities = product.liabilities.map((one) => {
    if (one.id !== id) return one
    const bands = { ...one.bands }
    for (const profile of profiles) bands[profile] = bands[profile].map(set)
    return { ...one, bands }
  })
  return { ...product, liabilities }
}

function whoWords([first, second]: readonly Profile[]): Words {
  const isHealthy = first?.startsWith('healthy')
  const who = isHealthy
    ? { zh: '健康人群', en: 'Healthy' }
    : { zh: '特定既往症人群', en: 'With a listed condition' }
  if (second || !first?.endsWith('-quiet')) return who
  return { zh: `${who.zh}（连续未出险）`, en: `${who.en}, quiet years` }
}

function ends({ worst, best }: Figure) {
  return { worst, best }
}

/** A number of a draft: nobody's but the draft's. */
function changed<Value extends number>(value: Value): Figure<Value> {
  return { worst: value, best: value, cite: CHANGED }
}

const CHANGED = {
  mark: 'assumed',
  source: 'general',
  says: { zh: '草案里改过的数', en: 'A number that the draft has changed' },
} as const
