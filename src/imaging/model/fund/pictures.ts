import { dayInBeijing } from '#platform/model/time.ts'
import { type Fact, ofKind, type PixelsSeen } from './facts.ts'
import type { Evidence, Signal } from './signal.ts'
import { thresholdsOn } from './thresholds.ts'

/**
 * R3: the same decoded pictures under two persons. Blank frames and phantoms are alike everywhere: what holds
 * little does not count.
 */
export function samePixels(known: readonly Fact[]): Signal[] {
  const byDigest = new Map<string, PixelsSeen[]>()
  for (const study of ofKind(known, 'pixels')) {
    const limits = thresholdsOn(dayInBeijing(study.examAt))
    if (!limits) continue
    const telling = study.frames.filter(({ entropy }) => entropy >= limits.samePixels.entropyFloor)
    for (const digest of new Set(telling.map((frame) => frame.digest)))
      byDigest.set(digest, [...(byDigest.get(digest) ?? []), study])
  }
  const pairs = new Map<string, { first: PixelsSeen; other: PixelsSeen; digests: Set<string> }>()
  for (const [digest, studies] of byDigest)
    for (const first of studies)
      for (const other of studies) {
        const isPair = first.person !== other.person && first.studyUid < other.studyUid
        if (!isPair) continue
        const key = `R3 ${first.studyUid} ${other.studyUid}`
        const pair = pairs.get(key) ?? { first, other, digests: new Set() }
        pair.digests.add(digest)
        pairs.set(key, pair)
      }
  return [...pairs].flatMap(([key, { first, other, digests }]) => {
    // The later one copies the earlier.
    const [copied, copy] = first.examAt <= other.examAt ? [first, other] : [other, first]
    const limits = thresholdsOn(dayInBeijing(copy.examAt))
    if (!limits || digests.size < limits.samePixels.frames) return []
    return [
      signalOf(copy, {
        ...{ key, rule: 'R3', weight: 'high' },
        evidence: [
          { what: 'same-pixels', at: copied.examAt, text: copied.where, count: digests.size },
          { what: 'thresholds', at: null, text: limits.version, count: null },
        ],
      }),
    ]
  })
}

/** R4: one UID for two persons in the index, or what the nodes say of a study that is not what it was. */
export function conflicts(known: readonly Fact[]): Signal[] {
  const studies = ofKind(known, 'study').sort((a, b) => (a.person < b.person ? -1 : 1))
  const shared = studies.flatMap((one) => {
    const first = studies.find(
      ({ studyUid, person }) => studyUid === one.studyUid && person < one.person,
    )
    if (!first) return []
    const [modality = ''] = one.modalities
    return [
      signalOf(
        { ...one, modality },
        {
          ...{ key: `R4 ${one.studyUid} persons`, rule: 'R4', weight: 'high' },
          evidence: [{ what: 'two-persons', at: first.knownAt, text: first.where, count: null }],
        },
      ),
    ]
  })
  const told = ofKind(known, 'conflict').map((one) =>
    signalOf(one, {
      ...{ key: `R4 ${one.studyUid} ${one.what}`, rule: 'R4', weight: 'high' },
      evidence: [{ what: one.what, at: one.knownAt, text: one.where, count: null }],
    }),
  )
  const byKey = new Map([...shared, ...told].map((signal) => [signal.key, signal]))
  return [...byKey.values()]
}

interface Of {
  readonly unit: string
  readonly where: string
  readonly modality: string
  readonly examAt: Signal['at']
}

function signalOf(
  { unit: institution, where: institutionName, modality, examAt: at }: Of,
  rest: Pick<Signal, 'key' | 'rule' | 'weight'> & { readonly evidence: readonly Evidence[] },
): Signal {
  return { ...rest, institution, institutionName, modality, at }
}
