import type { Actor } from '#platform/model/actor.ts'
import type { Check } from '../model/story.ts'
import type { DoneReading, StoryFacts } from '../model/story-steps.ts'
import type { StoryRow } from './stories.store.ts'
import type { Tables } from './tables.ts'

interface Said {
  readonly passed?: readonly DoneReading[]
  readonly checks?: readonly Check[]
  readonly reason?: string
}

/** What the rule looks at. */
export function factsOf(
  { accountId, institutionId, role }: Actor,
  story: Pick<StoryRow, 'state' | 'institutionId' | 'authorId' | 'stands'>,
  { passed = [], checks = [], reason = '' }: Said = {},
): StoryFacts {
  const { state, authorId, stands } = story
  return {
    ...{ state, institutionId: story.institutionId, authorId, stands, passed, checks, reason },
    by: { accountId, institutionId, isHead: role === 'lead' },
  }
}

/** Those of the present round that passed it. */
export function passedIn(readings: readonly Tables['stories.reading'][], round: number) {
  return readings.flatMap((one) =>
    one.round === round && one.verdict === 'passed' && one.readerId
      ? [{ readerId: one.readerId, readerInstitutionId: one.readerInstitutionId }]
      : [],
  )
}
