import { z } from 'zod'
import type { AccountId, InstitutionId } from '#platform/model/actor.ts'
import type { Words } from '#platform/model/words.ts'
import { type Asked, Check, type StoryState, type Verdict } from './story.ts'

export const StoryStep = z.enum(['consent', 'deidentify', 'pass', 'return', 'publish', 'withdraw'])
export type StoryStep = z.infer<typeof StoryStep>

/** From which state which step leads where. What is not in the table cannot be done. */
export const storySteps: Record<StoryState, Partial<Record<StoryStep, StoryState>>> = {
  idea: { consent: 'consented', withdraw: 'withdrawn' },
  consented: { deidentify: 'deidentified', withdraw: 'withdrawn' },
  deidentified: { pass: 'read1', return: 'consented', withdraw: 'withdrawn' },
  read1: { pass: 'read2', return: 'consented', withdraw: 'withdrawn' },
  read2: { publish: 'published', withdraw: 'withdrawn' },
  published: { withdraw: 'withdrawn' },
  withdrawn: {},
}

export const StoryObstacle = z.enum([
  'story-out-of-order',
  'story-consent-missing',
  'reader-is-author',
  'reader-twice',
  'reader-not-outside',
  'checks-missing',
  'reason-missing',
  'head-publishes',
])
export type StoryObstacle = z.infer<typeof StoryObstacle>

export const storyObstacleWords: Record<StoryObstacle, Words> = {
  'story-out-of-order': {
    zh: '故事现在的状态不能做这一步。请刷新页面，看看它已经走到哪一步。',
    en: 'The story is not in a state for this step. Reload to see where it stands.',
  },
  'story-consent-missing': {
    zh: '没有被讲述的人的单独同意，或者同意已经撤回、到期，故事不能往下走。',
    en: 'There is no separate consent of the person told about, or it does not hold any more.',
  },
  'reader-is-author': {
    zh: '作者不能读自己的故事，请换一位。',
    en: 'The author does not read the own story. Ask somebody else.',
  },
  'reader-twice': {
    zh: '您已经读过这一轮。第二位要是另一个人。',
    en: 'You have read it in this round; the second reader is somebody else.',
  },
  'reader-not-outside': {
    zh: '两位读者里至少一位要来自别的机构、督导或市卫生健康委。请改请一位院外的人。',
    en: 'One of the two comes from outside the house: another house, a supervisor, or the city.',
  },
  'checks-missing': {
    zh: '请逐条确认后再通过；有一条不能确认，就退回并写明原因。',
    en: 'Confirm each point before you pass it; where you cannot, give it back with a reason.',
  },
  'reason-missing': {
    zh: '请写明为什么退回，作者才知道怎么改。',
    en: 'Say why you give it back, so that the author knows what to change.',
  },
  'head-publishes': {
    zh: '由社工部主任发布。请告诉主任，这个故事已经可以发布。',
    en: 'The head of social work publishes. Tell the head that it is ready.',
  },
}

/** A reading that is done, in the present round. */
export interface DoneReading {
  readonly readerId: AccountId
  readonly readerInstitutionId: InstitutionId | null
}

export interface StoryFacts {
  readonly state: StoryState
  readonly institutionId: InstitutionId
  readonly authorId: AccountId
  /** The consent of the person told about holds now. */
  readonly stands: boolean
  readonly passed: readonly DoneReading[]
  readonly by: {
    readonly accountId: AccountId
    readonly institutionId: InstitutionId | null
    readonly isHead: boolean
  }
  readonly checks: readonly Check[]
  readonly reason: string
}

/** What stands between the story and the step, if anything. Both ends ask this function. */
export function findStoryObstacle(step: StoryStep, facts: StoryFacts): StoryObstacle | undefined {
  if (!storySteps[facts.state][step]) return 'story-out-of-order'
  switch (step) {
    case 'consent':
    case 'deidentify':
      return facts.stands ? undefined : 'story-consent-missing'
    case 'pass':
      return findReaderObstacle(facts) ?? findPassObstacle(facts)
    case 'return':
      return findReaderObstacle(facts) ?? (facts.reason.trim() ? undefined : 'reason-missing')
    case 'publish':
      if (!facts.stands) return 'story-consent-missing'
      return facts.by.isHead ? undefined : 'head-publishes'
    case 'withdraw':
      return undefined
  }
}

function findReaderObstacle({ by, authorId, passed }: StoryFacts): StoryObstacle | undefined {
  if (by.accountId === authorId) return 'reader-is-author'
  if (passed.some(({ readerId }) => readerId === by.accountId)) return 'reader-twice'
}

function findPassObstacle({ by, passed, checks, institutionId }: StoryFacts) {
  if (!Check.options.every((one) => checks.includes(one))) return 'checks-missing'
  const readers = [...passed.map((one) => one.readerInstitutionId), by.institutionId]
  if (readers.length === 2 && readers.every((one) => one === institutionId))
    return 'reader-not-outside'
}

export function afterStory(step: StoryStep, state: StoryState): StoryState {
  return storySteps[state][step] ?? state
}

/** A story that was given back is made nameless and read anew. */
export function roundAfter(step: StoryStep, round: number) {
  return step === 'return' ? round + 1 : round
}

export function toStep(verdict: Verdict): StoryStep {
  return verdict === 'passed' ? 'pass' : 'return'
}

/** Two are asked, and not both of them of the own house. */
export function isAskedOutside(asked: readonly Asked[], institutionId: InstitutionId | null) {
  return asked.some((one) => one.of !== 'house' || one.institutionId !== institutionId)
}

/** The words may be changed until they are nameless. */
export function isWritable(state: StoryState) {
  return state === 'idea' || state === 'consented'
}
