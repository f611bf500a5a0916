import { PUBLISHED } from '#insurance/model/products/published.ts'

/** The newest policy year for which there is a product. */
export const THIS_YEAR = Math.max(...PUBLISHED.map(({ year }) => year))
