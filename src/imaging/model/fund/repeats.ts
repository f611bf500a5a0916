import { dayInBeijing, type Instant } from '#platform/model/time.ts'
import {
  type Fact,
  knownBy,
  latestStudies,
  NO_PART,
  ofKind,
  type RepeatReason,
  type StudySeen,
} from './facts.ts'
import { thresholdsOn } from './thresholds.ts'

/** What is about to be ordered, or was. */
export interface Order {
  readonly person: string
  readonly modality: string
  readonly bodyPart: string
  readonly orderedAt: Instant
  readonly reason: RepeatReason | null
}

/**
 * `possible`: it could be had, and was recognised. `unreachable`: the network could not give it then, so the
 * repeat is the network’s own fault. `not-told`: nobody knows whether it could be had. `excused`: a reason was given.
 */
export type Verdict = 'possible' | 'unreachable' | 'not-told' | 'excused'

export interface Repeat {
  readonly verdict: Verdict
  readonly earlier: StudySeen
  readonly days: number
  /** Whether both body parts are coded and the same; else only the kind is. */
  readonly samePart: boolean
}

const A_DAY = 86_400_000

/** R5. Rests on what was known when it was ordered, whatever has been learned since. */
export function judgeRepeats(facts: readonly Fact[], order: Order): Repeat[] {
  return repeatsAmong(knownBy(facts, order.orderedAt), order)
}

/** The same before ordering: all that is known now is known. Newest first. */
export function repeatsAmong(known: readonly Fact[], order: Order): Repeat[] {
  const days = thresholdsOn(dayInBeijing(order.orderedAt))?.repeatDays[order.modality]
  if (days === undefined) return []
  const until = Date.parse(order.orderedAt)
  return latestStudies(known)
    .filter((study) => isEarlier(study, order) && until - Date.parse(study.examAt) <= days * A_DAY)
    .map((earlier) => ({
      ...{ earlier, verdict: verdictOn(known, earlier, order) },
      days: Math.floor((until - Date.parse(earlier.examAt)) / A_DAY),
      samePart: earlier.bodyPart !== NO_PART && earlier.bodyPart === order.bodyPart,
    }))
    .sort((a, b) => (a.earlier.examAt < b.earlier.examAt ? 1 : -1))
}

function isEarlier(study: StudySeen, { person, modality, bodyPart, orderedAt }: Order) {
  const parts = [study.bodyPart, bodyPart]
  return (
    study.person === person &&
    study.state === 'sealed' &&
    study.examAt < orderedAt &&
    study.modalities.includes(modality) &&
    (study.bodyPart === bodyPart || parts.includes(NO_PART)) &&
    study.quality !== false
  )
}

function verdictOn(known: readonly Fact[], study: StudySeen, { reason }: Order): Verdict {
  const said = [null, study.studyUid].map((uid) => lastReach(known, study.node, uid))
  if (said.includes(false)) return 'unreachable'
  if (reason !== null) return 'excused'
  return said.includes(true) ? 'possible' : 'not-told'
}

/** Of two that were learned at once the worse counts: nobody is asked on a doubt. */
function lastReach(known: readonly Fact[], node: string, studyUid: string | null) {
  return ofKind(known, 'reach')
    .filter((one) => one.node === node && one.studyUid === studyUid)
    .sort((a, b) =>
      a.knownAt === b.knownAt
        ? Number(b.reachable) - Number(a.reachable)
        : a.knownAt < b.knownAt
          ? -1
          : 1,
    )
    .at(-1)?.reachable
}
