import type { Day } from '#platform/model/time.ts'

/** From when on which figures hold. */
export interface Thresholds {
  readonly from: Day
  readonly version: string
  /** Nobody published figures: these are for trying out, and have to be settled before anything is asked. */
  readonly mark: 'assumed'
  /** So many days after an exam its images have to be in the index. */
  readonly imageWithinDays: number
  /** How far the moment of a charge and that of its exam may be apart, in hours. */
  readonly aroundHours: number
  readonly samePixels: { readonly frames: number; readonly entropyFloor: number }
  /** Recognised kinds, and how long the earlier one counts, in days. */
  readonly repeatDays: Readonly<Record<string, number>>
  /** Items that are never charged together for one exam. */
  readonly exclusive: readonly (readonly [string, string])[]
  /** More than so many of a kind for one person in so many days. */
  readonly frequent: Readonly<Record<string, { readonly most: number; readonly days: number }>>
}

/** Newest last. A national table of windows was looked for and not found; each province sets its own. */
export const THRESHOLDS: readonly Thresholds[] = [
  {
    ...{ from: '2025-01-01' as Day, version: '2025-01-assumed', mark: 'assumed' },
    ...{ imageWithinDays: 3, aroundHours: 24, samePixels: { frames: 3, entropyFloor: 2 } },
    repeatDays: { CT: 14, MR: 30, DX: 7, CR: 7 },
    exclusive: [['CT-PLAIN', 'CT-SPIRAL']],
    frequent: { CT: { most: 3, days: 30 }, MR: { most: 3, days: 30 } },
  },
]

/** Those in force on a day; undefined before there were any. */
export function thresholdsOn(day: Day, all = THRESHOLDS): Thresholds | undefined {
  return all.findLast(({ from }) => from <= day)
}
