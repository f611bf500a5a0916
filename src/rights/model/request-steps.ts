import { isMinor, isUnderFourteen } from '#people/model/age.ts'
import type { PersonId } from '#platform/model/actor.ts'
import type { Day, Instant } from '#platform/model/time.ts'
import { type RefusalReason, reasonsFor } from './refusal-reason.ts'
import type { NewRequest, Paper, RequestState, Right } from './request.ts'
import type { rightsObstacleWords } from './request-words.ts'

export type RightsObstacle = keyof typeof rightsObstacleWords

export const REQUEST_STEPS = ['establish', 'grant', 'refuse', 'withdraw'] as const
export type RequestStep = (typeof REQUEST_STEPS)[number]

const ways: Record<RequestStep, readonly RequestState[]> = {
  establish: ['received'],
  grant: ['established'],
  refuse: ['received', 'established'],
  withdraw: ['received', 'established'],
}

const ends: Record<RequestStep, RequestState> = {
  establish: 'established',
  grant: 'granted',
  refuse: 'refused',
  withdraw: 'withdrawn',
}

export function afterRequestStep(step: RequestStep): RequestState {
  return ends[step]
}

/** The steps that lead on from here. */
export function stepsFrom(state: RequestState): RequestStep[] {
  return REQUEST_STEPS.filter((step) => ways[step].includes(state))
}

export interface RequestFacts {
  readonly state: RequestState
  readonly right: Right
  readonly isHead: boolean
  /** What was done, or why not; empty where nothing was written. */
  readonly said: string
  readonly reason: RefusalReason | null
  readonly copies: number
  /** Of a record that is to be only kept: cases under way, and until when the house keeps it. */
  readonly openCases: number
  readonly keptUntil: Day | null
}

/** What stands between a request and a step. Both ends ask this function. */
export function findRequestObstacle(
  step: RequestStep,
  facts: RequestFacts,
): RightsObstacle | undefined {
  if (!ways[step].includes(facts.state))
    return step === 'grant' && facts.state === 'received' ? 'not-established' : 'request-settled'
  if (step === 'refuse') return findRefusalObstacle(facts)
  if (step === 'grant') return findGrantObstacle(facts)
}

function findRefusalObstacle({ reason, right, said }: RequestFacts): RightsObstacle | undefined {
  if (reason === null || said.trim() === '') return 'reason-missing'
  if (!reasonsFor(right).includes(reason)) return 'reason-for-another-right'
}

function findGrantObstacle(facts: RequestFacts): RightsObstacle | undefined {
  if (facts.said.trim() === '') return 'deed-missing'
  if (facts.right === 'copy' && facts.copies === 0) return 'copy-missing'
  if (facts.right !== 'delete') return
  if (!facts.isHead) return 'head-decides'
  if (facts.openCases > 0) return 'case-under-way'
  if (facts.keptUntil === null) return 'term-missing'
}

/** Whose data they are, as far as it decides who may ask. */
export interface Subject {
  readonly birthDate: Day | null
  readonly deceasedOn: Day | null
  readonly guardianIds: readonly PersonId[]
}

type Claim = Pick<NewRequest, 'asker' | 'askerId' | 'askerName' | 'relation' | 'interest'>

/**
 * Who may ask, before any paper is looked at. Between 14 and 18 child and guardian may both ask: this
 * is our reading, the law is silent.
 */
export function findClaimObstacle(
  subject: Subject,
  claim: Claim,
  at: Instant,
): RightsObstacle | undefined {
  const { asker, askerId, askerName, relation, interest } = claim
  if (asker !== 'self' && askerName.trim() === '') return 'asker-missing'
  if (subject.deceasedOn !== null) {
    if (asker !== 'near-relative') return 'person-is-dead'
    return relation === null || interest.trim() === '' ? 'own-interest-missing' : undefined
  }
  if (asker === 'near-relative') return 'person-is-alive'
  if (asker === 'guardian')
    return askerId !== null && subject.guardianIds.includes(askerId)
      ? undefined
      : 'guardian-not-on-record'
  if (isUnderFourteen(subject.birthDate, at)) return 'guardian-asks'
  if (asker === 'agent' && isMinor(subject.birthDate, at)) return 'guardian-asks'
}

const SHOWS_IDENTITY: readonly Paper[] = [
  'identity-card',
  'household-register',
  'passport',
  'birth-certificate',
]
const SHOWS_KINSHIP: readonly Paper[] = ['kinship', 'household-register']
const SHOWS_GUARDIAN: readonly Paper[] = ['guardianship', 'household-register', 'birth-certificate']

/** Whether the papers that were seen show who asks, and in what place. */
export function findPaperObstacle(
  { asker }: Pick<NewRequest, 'asker'>,
  papers: readonly Paper[],
  arrangedOtherwise: boolean,
): RightsObstacle | undefined {
  const shows = (some: readonly Paper[]) => papers.some((paper) => some.includes(paper))
  if (!shows(SHOWS_IDENTITY)) return 'identity-not-shown'
  if (asker === 'agent' && !papers.includes('mandate')) return 'mandate-missing'
  if (asker === 'guardian' && !shows(SHOWS_GUARDIAN)) return 'guardianship-not-shown'
  if (asker !== 'near-relative') return
  if (arrangedOtherwise) return 'arranged-otherwise'
  if (!shows(SHOWS_KINSHIP)) return 'kinship-not-shown'
}
