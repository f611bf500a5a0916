import { findDatedFault } from './dated.ts'
import { WHOLE } from './fen.ts'
import { type Band, type Figure, PROFILES, type Product } from './product.ts'

/** What is wrong with a product, as sentences for whoever writes it; empty when nothing is. */
export function findProductFaults(product: Product): string[] {
  const faults: string[] = []
  const { cover, lists, liabilities } = product
  const dated = findDatedFault(lists, cover)
  if (dated) faults.push(`lists: ${dated.kind} on ${dated.on}`)
  if (product.enrolment.to >= cover.to) faults.push('enrolment: ends after the cover')

  for (const { id, bands, cap } of liabilities) {
    for (const profile of PROFILES)
      faults.push(...bandFaults(bands[profile]).map((fault) => `${id} ${profile}: ${fault}`))
    if (!isOrdered(cap, 'more is better')) faults.push(`${id}: cap`)
    if (cap.worst > product.totalCap.worst) faults.push(`${id}: cap above the total`)
  }
  const ids = liabilities.map(({ id }) => id)
  if (new Set(ids).size < ids.length) faults.push('a liability stands twice')
  for (const [kind, itemCap] of Object.entries(product.itemCaps))
    if (!isOrdered(itemCap, 'more is better')) faults.push(`${kind}: cap`)
  return faults
}

/** Bands lie end to end, from the deductible upwards, at both ends of what is not known. */
function bandFaults(bands: readonly Band[]): string[] {
  if (bands.length === 0) return ['no bands']
  return bands.flatMap(({ from, to, rate }, index) => {
    const next = bands[index + 1]
    const faults: string[] = []
    if (!isOrdered(from, 'less is better')) faults.push(`band ${index}: from`)
    if (!isOrdered(rate, 'more is better') || rate.best > WHOLE) faults.push(`band ${index}: rate`)
    if (to && (to.worst <= from.worst || to.best <= from.best)) faults.push(`band ${index}: empty`)
    if (!to && next) faults.push(`band ${index}: has no end, and another follows`)
    if (to && !next) faults.push(`band ${index}: nothing follows`)
    if (to && next && (next.from.worst !== to.worst || next.from.best !== to.best))
      faults.push(`band ${index}: ${next.from.worst > to.worst ? 'gap' : 'overlap'}`)
    return faults
  })
}

function isOrdered({ worst, best, cite }: Figure, way: 'more is better' | 'less is better') {
  const isWhole = [worst, best].every((value) => Number.isSafeInteger(value) && value >= 0)
  const isMarked = (worst !== best) === (cite.mark === 'unknown')
  return isWhole && isMarked && (way === 'more is better' ? worst <= best : worst >= best)
}
