import { dayInBeijing, type Instant } from '#platform/model/time.ts'
import { type Charge, type Fact, knownBy, latestStudies, ofKind, type StudySeen } from './facts.ts'
import { conflicts, samePixels } from './pictures.ts'
import { judgeRepeats, type Repeat, type Verdict } from './repeats.ts'
import type { Evidence, Signal } from './signal.ts'
import { type Thresholds, thresholdsOn } from './thresholds.ts'

const [AN_HOUR, A_DAY] = [3_600_000, 86_400_000]

/**
 * R1–R7: what to ask about, by what was known at a moment. Pure: the same facts in whatever order, the same
 * signals. @param asOf nothing that was learned later counts
 */
export function checkFund(facts: readonly Fact[], asOf: Instant): Signal[] {
  const known = knownBy(facts, asOf)
  const charges = chargesOf(known)
  const found = charges.flatMap((charge) => {
    const limits = thresholdsOn(dayInBeijing(charge.examAt))
    if (!limits) return []
    return [
      ...withoutImage(known, charge, limits, asOf),
      ...repeated(known, charge),
      ...exclusive(charges, charge, limits),
      ...frequent(charges, charge, limits),
    ]
  })
  const all = [...found, ...withoutCharge(known, charges, asOf), ...samePixels(known)]
  return [...all, ...conflicts(known)].sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** The same line, told twice, is one; the first telling counts. */
function chargesOf(known: readonly Fact[]): Charge[] {
  const byNumber = new Map<string, Charge>()
  for (const charge of ofKind(known, 'charge')) {
    const key = `${charge.institution} ${charge.number}`
    const other = byNumber.get(key)
    if (!other || charge.knownAt < other.knownAt) byNumber.set(key, charge)
  }
  return [...byNumber.values()].sort((a, b) =>
    `${a.examAt} ${a.number}` < `${b.examAt} ${b.number}` ? -1 : 1,
  )
}

/** R1: paid for, and no image in the index days after. */
function withoutImage(known: readonly Fact[], charge: Charge, limits: Thresholds, asOf: Instant) {
  const isDue = Date.parse(asOf) - Date.parse(charge.examAt) >= limits.imageWithinDays * A_DAY
  const has = latestStudies(known).some((study) => isOf(study, charge, limits))
  if (!isDue || has) return []
  const missing = proof('no-image', asOf, '', limits.imageWithinDays)
  return [ofCharge(charge, { rule: 'R1', weight: 'ask', evidence: [missing, by(limits)] })]
}

/** R2: in the index, and never charged. Only where all charges of that time are on record. */
function withoutCharge(known: readonly Fact[], charges: readonly Charge[], asOf: Instant) {
  const deliveries = ofKind(known, 'delivery')
  return latestStudies(known).flatMap((study): Signal[] => {
    const limits = thresholdsOn(dayInBeijing(study.examAt))
    const { unit: institution, examAt: at, modalities, where } = study
    const isTold = deliveries.some(
      (one) => one.institution === institution && one.from <= at && at <= one.until,
    )
    if (!limits || !isTold || charges.some((charge) => isOf(study, charge, limits))) return []
    const [modality = ''] = modalities
    return [
      {
        ...{ rule: 'R2', weight: 'information', institution, modality, at, institutionName: where },
        key: `R2 ${study.node} ${study.studyUid}`,
        evidence: [seen(study), proof('no-charge', asOf, ''), by(limits)],
      },
    ]
  })
}

function isOf(study: StudySeen, charge: Charge, { aroundHours }: Thresholds) {
  const apart = Math.abs(Date.parse(study.examAt) - Date.parse(charge.examAt))
  return (
    study.person === charge.person &&
    study.unit === charge.institution &&
    study.modalities.includes(charge.modality) &&
    apart <= aroundHours * AN_HOUR
  )
}

/** R5: by what could be known when it was ordered. */
function repeated(known: readonly Fact[], charge: Charge): Signal[] {
  const repeats = judgeRepeats(known, charge).filter(({ verdict }) => verdict !== 'excused')
  const [first] = repeats
  if (!first) return []
  const isPossible = repeats.some(({ verdict }) => verdict === 'possible')
  const isOurs = repeats.every(({ verdict }) => verdict === 'unreachable')
  const weight = isPossible ? 'ask' : isOurs ? 'justified' : 'information'
  const evidence = repeats.flatMap(evidenceOf)
  return [ofCharge(charge, { rule: 'R5', weight, evidence })]
}

const REACH: Record<Verdict, Evidence['what']> = {
  ...{ possible: 'reachable-then', unreachable: 'unreachable-then' },
  ...{ 'not-told': 'reach-not-told', excused: 'reachable-then' },
}

function evidenceOf({ verdict, earlier, days, samePart }: Repeat): Evidence[] {
  return [
    proof('earlier', earlier.examAt, earlier.where, days),
    proof(REACH[verdict], earlier.knownAt, earlier.where),
    ...(earlier.quality === null ? [proof('quality-not-told', null, '')] : []),
    ...(samePart ? [] : [proof('part-not-coded', null, '')]),
  ]
}

/** R6: two items that exclude one another, for one exam on one device. */
function exclusive(charges: readonly Charge[], charge: Charge, limits: Thresholds): Signal[] {
  const pairs = limits.exclusive.filter(([first]) => first === charge.item)
  const others = charges.filter(
    (other) =>
      pairs.some(([, second]) => second === other.item) &&
      other.person === charge.person &&
      other.institution === charge.institution &&
      other.device === charge.device &&
      other.examAt.slice(0, 16) === charge.examAt.slice(0, 16),
  )
  return others.map((other) =>
    ofCharge(charge, {
      ...{ rule: 'R6', weight: 'ask', more: other.number },
      evidence: [proof('exclusive', other.examAt, other.itemName), by(limits)],
    }),
  )
}

/** R7: the one that is one too many, and those after it. */
function frequent(charges: readonly Charge[], charge: Charge, limits: Thresholds): Signal[] {
  const limit = limits.frequent[charge.modality]
  if (!limit) return []
  const since = Date.parse(charge.examAt) - limit.days * A_DAY
  const before = charges.filter(
    ({ person, modality, examAt }) =>
      person === charge.person &&
      modality === charge.modality &&
      examAt <= charge.examAt &&
      Date.parse(examAt) > since,
  )
  if (before.length <= limit.most) return []
  const counted = proof('frequent', charge.examAt, `${limit.days}`, before.length)
  return [ofCharge(charge, { rule: 'R7', weight: 'ask', evidence: [counted, by(limits)] })]
}

interface Found extends Pick<Signal, 'rule' | 'weight' | 'evidence'> {
  readonly more?: string
}

function ofCharge(charge: Charge, { more = '', evidence, ...rest }: Found): Signal {
  const { institution, institutionName, modality, examAt: at, number, itemName } = charge
  const key = [rest.rule, institution, number, more].join(' ').trim()
  const line = proof('charge', at, `${number} ${itemName}`)
  return {
    ...{ ...rest, key, institution, institutionName, modality, at },
    evidence: [line, ...evidence],
  }
}

function seen({ examAt, where, modalities }: StudySeen) {
  return proof('study', examAt, `${where} ${modalities.join(' ')}`)
}

function by({ version }: Thresholds) {
  return proof('thresholds', null, version)
}

function proof(
  what: Evidence['what'],
  at: Instant | null,
  text: string,
  count: number | null = null,
): Evidence {
  return { what, at, text, count }
}
