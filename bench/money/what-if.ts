import { compile } from '#insurance/model/compile.ts'
import { type BasisPoints, percent } from '#insurance/model/fen.ts'
import { type Band, type Figure, MEASURES, type Product } from '#insurance/model/product.ts'
import { resolve } from '#insurance/model/terms.ts'
import { someCases, toRows } from './cases.ts'

const CLAIMS = 419_000

/** Every claim of four years under 21 settings of one rate, on one core, in seconds. */
export function whatIf(product: Product) {
  const { rows, profiles } = toRows(someCases(CLAIMS))
  const begun = performance.now()
  const used = process.cpuUsage()
  let paid = 0
  for (let step = 0; step <= 20; step++) {
    const changed = withRate(product, percent(70 + step))
    const owed = compile(resolve(changed, { side: 'worst', reading: 'net' }))
    for (let n = 0; n < CLAIMS; n++) paid += owed(profiles[n] as number, rows, n * MEASURES.length)
  }
  if (!(paid > 0)) throw new Error('Nothing was paid')
  const processor = secondsOf(process.cpuUsage(used))
  return { wall: (performance.now() - begun) / 1_000, processor }
}

export function secondsOf({ user, system }: NodeJS.CpuUsage) {
  return (user + system) / 1e6
}

/** The upper band of R1 for the healthy. */
function withRate(product: Product, rate: BasisPoints): Product {
  const set = (band: Band): Band => {
    const figure: Figure<BasisPoints> = { ...band.rate, worst: rate, best: rate }
    return band.to === null ? { ...band, rate: figure } : band
  }
  return {
    ...product,
    liabilities: product.liabilities.map((one) =>
      one.id === 'R1'
        ? { ...one, bands: { ...one.bands, healthy: one.bands.healthy.map(set) } }
        : one,
    ),
  }
}
