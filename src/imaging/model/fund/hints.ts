import type { z } from 'zod'
import type { FoundStudies } from '#imaging-hub/model/shown.ts'
import type { Instant } from '#platform/model/time.ts'
import { type Fact, momentOf, NO_PART } from './facts.ts'
import { type Repeat, repeatsAmong } from './repeats.ts'

/** What a doctor should know before ordering: R5 over what the network says now of the patient at hand. */
export function hintsFor(
  { studies, nodes }: z.infer<typeof FoundStudies>,
  modality: string,
  now: Instant,
): Repeat[] {
  const person = 'the patient at hand'
  const seen = studies.map((study): Fact => {
    const { node, studyUid, examAt, modalities, bodyPart, unit, manifest, rev, state } = study
    const where = nodes.find((one) => one.node === node)?.title ?? node
    return {
      ...{ kind: 'study', knownAt: now, person, node, where, studyUid, examAt: momentOf(examAt) },
      ...{ modalities, bodyPart, unit, manifest, rev, state, quality: null },
    }
  })
  const reach = nodes.map(
    ({ node, health }): Fact => ({
      ...{ kind: 'reach', knownAt: now, node, studyUid: null },
      reachable: health !== 'down' && health !== 'unknown',
    }),
  )
  // Known of, but not to be opened: for this doctor it is not there.
  const closed = studies
    .filter(({ ops }) => ops.length === 0)
    .map(
      ({ node, studyUid }): Fact => ({
        ...{ kind: 'reach', knownAt: now, node, studyUid, reachable: false },
      }),
    )
  const order = { person, modality, bodyPart: NO_PART, orderedAt: now, reason: null }
  return repeatsAmong([...seen, ...reach, ...closed], order)
}
