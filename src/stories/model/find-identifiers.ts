import type { Day } from '#platform/model/time.ts'
import { findIllnesses } from './find-illness.ts'
import { findKnown, findMaybeNames } from './find-names.ts'
import { numberPatterns, type Pattern, timePatterns } from './find-numbers.ts'
import { findPlaces } from './find-places.ts'
import type { Finding, IdentifierKind, Known, Spot } from './identifier.ts'
import { plain } from './plain-text.ts'
import { propose } from './propose.ts'

export interface Search {
  readonly text: string
  /** What the case knows of those who may be in it. */
  readonly known: readonly Known[]
  /** Today, for 去年冬天. */
  readonly today: Day
}

/** Where two finds meet, the one that tells most gives its name to both. */
export const RANK: readonly IdentifierKind[] = [
  ...(['known-name', 'identity-number', 'phone', 'email', 'account', 'long-number'] as const),
  ...(['address', 'institution', 'ward-bed', 'date', 'age', 'illness', 'maybe-name'] as const),
]

/**
 * Whatever may tell who somebody is, in the order in which it stands. It would rather ask once too
 * often: what is left out here goes to the public.
 */
export function findIdentifiers({ text, known, today }: Search): Finding[] {
  const { text: searched, from } = plain(text)
  const named = findKnown(searched, known)
  const spots: Spot[] = [
    ...named,
    ...by(searched, numberPatterns),
    ...by(searched, timePatterns),
    ...findPlaces(searched),
    ...findMaybeNames(searched).filter((one) => !named.some((name) => meets(one, name))),
  ]
  const merged = merge([...spots, ...findIllnesses(searched, spots)])
  return merged.map((spot) => {
    const [start, end] = [from[spot.start] as number, endIn(from, spot.end)]
    const found = searched.slice(spot.start, spot.end)
    const instead = named.find((one) => one.start >= spot.start && one.end <= spot.end)?.instead
    const proposals = propose(spot.kind, found, { instead, today })
    return { kind: spot.kind, sure: spot.sure, start, end, text: text.slice(start, end), proposals }
  })
}

/** Where a name is known, nothing longer is guessed: 何静, not 何静说. */
function meets(one: Spot, other: Spot) {
  return one.start < other.end && other.start < one.end
}

function by(text: string, patterns: readonly Pattern[]): Spot[] {
  return patterns.flatMap(({ kind, sure, pattern }) =>
    [...text.matchAll(pattern)]
      .map(({ index, 0: found }) => {
        const lead = found.length - found.trimStart().length
        const end = index + found.trimEnd().length
        return { kind, sure, start: index + lead, end }
      })
      .filter(({ start, end }) => end > start),
  )
}

/** Finds that overlap become one that covers both, so that no half of one is left standing. */
function merge(spots: readonly Spot[]): Spot[] {
  const merged: Spot[] = []
  for (const spot of [...spots].sort(
    (one, other) => one.start - other.start || other.end - one.end,
  )) {
    const last = merged.at(-1)
    if (!last || spot.start >= last.end) {
      merged.push(spot)
      continue
    }
    const [kind] = [last.kind, spot.kind].sort(
      (one, other) => RANK.indexOf(one) - RANK.indexOf(other),
    )
    merged[merged.length - 1] = {
      ...{ kind: kind ?? last.kind, start: last.start, end: Math.max(last.end, spot.end) },
      sure: last.sure || spot.sure,
    }
  }
  return merged
}

/** Up to behind the last visible letter, and over what is invisible within. */
function endIn(from: readonly number[], end: number) {
  return (from[end - 1] as number) + 1
}
