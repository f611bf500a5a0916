import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AccountId, InstitutionId } from '#platform/model/actor.ts'
import { Check, type StoryState } from './story.ts'
import {
  afterStory,
  type DoneReading,
  findStoryObstacle,
  type StoryFacts,
  StoryStep,
} from './story-steps.ts'

const numRuns = Number(process.env.PROOF_ROUNDS ?? 300)
const HOME = 'home' as InstitutionId
const AUTHOR = 'author' as AccountId
const cast = [
  { accountId: AUTHOR, institutionId: HOME, isHead: false },
  { accountId: 'head' as AccountId, institutionId: HOME, isHead: true },
  { accountId: 'other-head-of-home' as AccountId, institutionId: HOME, isHead: true },
  {
    accountId: 'head-elsewhere' as AccountId,
    institutionId: 'away' as InstitutionId,
    isHead: true,
  },
  { accountId: 'supervisor' as AccountId, institutionId: null, isHead: false },
]

/** The first comes nine times out of ten, so that walks come far. */
function oftener<T>(first: fc.Arbitrary<T>, second: fc.Arbitrary<T>) {
  return fc.oneof({ arbitrary: first, weight: 9 }, { arbitrary: second, weight: 1 })
}

interface Deed {
  readonly step: StoryStep
  readonly by: (typeof cast)[number]
  readonly stands: boolean
  readonly checks: Check[]
  readonly reason: string
}

const deed: fc.Arbitrary<Deed> = fc.record({
  step: oftener(
    fc.constantFrom<StoryStep>('consent', 'deidentify', 'pass', 'publish'),
    fc.constantFrom(...StoryStep.options),
  ),
  by: fc.constantFrom(...cast),
  stands: oftener(fc.constant(true), fc.constant(false)),
  checks: oftener(fc.constant<Check[]>([...Check.options]), fc.constant<Check[]>([])),
  reason: fc.constantFrom('', '太长'),
})

/** Walks through the rule, and beside it keeps what must be true of whatever is published. */
function walk(deeds: readonly Deed[], rule: typeof findStoryObstacle) {
  let state: StoryState = 'idea'
  let passed: DoneReading[] = []
  for (const { step, by, stands, checks, reason } of deeds) {
    const facts: StoryFacts = {
      ...{ state, institutionId: HOME, authorId: AUTHOR, stands, passed, by, checks, reason },
    }
    if (rule(step, facts)) continue
    if (step === 'pass')
      passed = [...passed, { readerId: by.accountId, readerInstitutionId: by.institutionId }]
    if (step === 'return') passed = []
    state = afterStory(step, state)
    if (step === 'publish') {
      if (!stands) return 'published without a consent that stands'
      if (new Set(passed.map((one) => one.readerId)).size !== 2) return 'not read by two'
      if (passed.some((one) => one.readerId === AUTHOR)) return 'read by its author'
      if (passed.every((one) => one.readerInstitutionId === HOME)) return 'read at home only'
    }
    if (state === 'withdrawn' && step !== 'withdraw') return 'left what is final'
  }
  return undefined
}

const walks = fc.array(deed, { minLength: 20, maxLength: 80 })

test('whatever is done in whatever order: nothing is published that was not agreed to and read by two', () => {
  let published = 0
  fc.assert(
    fc.property(walks, (deeds) => {
      expect(walk(deeds, findStoryObstacle)).toBeUndefined()
      walk(deeds, (step, facts) => {
        const obstacle = findStoryObstacle(step, facts)
        if (!obstacle && step === 'publish') published += 1
        return obstacle
      })
    }),
    { numRuns, seed: 7 },
  )
  expect(published).toBeGreaterThan(0)
})

test.each([
  ['reader-not-outside', 'read at home only'],
  ['reader-is-author', 'read by its author'],
  ['reader-twice', 'not read by two'],
  ['story-consent-missing', 'published without a consent that stands'],
])('a rule without %s is found out', (missing, told) => {
  const blind: typeof findStoryObstacle = (step, facts) => {
    const obstacle = findStoryObstacle(step, facts)
    return obstacle === missing ? undefined : obstacle
  }
  const found = fc
    .sample(walks, { numRuns: 1500, seed: 7 })
    .some((deeds) => walk(deeds, blind) === told)
  expect(found).toBe(true)
})
