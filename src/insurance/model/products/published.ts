import type { Product } from '../product.ts'
import { product2022 } from './2022.ts'
import { product2026 } from './2026.ts'

/** Every version that was ever decided by, oldest first. A version that is here never changes. */
export const PUBLISHED: readonly Product[] = [product2022, product2026]

/** The newest version for a policy year. */
export function findProduct(year: number) {
  return PUBLISHED.findLast((product) => product.year === year)
}

export function findVersion(version: string) {
  return PUBLISHED.find((product) => product.version === version)
}
