import type { CaseId } from '#casework/model/case.ts'
import type { ServiceLine } from '#casework/model/code-lists.ts'
import type { ConsentId } from '#people/model/consent.ts'
import type { AccountId, InstitutionId, PersonId } from '#platform/model/actor.ts'
import type { Day, Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { ContestId, ContestState, EntryId } from '../model/contest.ts'
import type { EventId, EventKind, EventState } from '../model/publicity.ts'
import type {
  About,
  Asked,
  Check,
  ReadingId,
  StoryId,
  StoryState,
  Verdict,
  WithdrawnWhy,
} from '../model/story.ts'

interface Whose {
  institutionId: InstitutionId
  storyId: StoryId
}

export type Tables = {
  'stories.story': {
    institutionId: InstitutionId
    id: StoryId
    authorId: AccountId
    line: ServiceLine
    about: About
    state: StoryState
    round: number
    length: number
    createdAt: Instant
    touchedAt: Instant
    publishedAt: Instant | null
    withdrawnAt: Instant | null
    withdrawnWhy: WithdrawnWhy | null
    version: number
  }
  'stories.source': Whose & {
    caseId: CaseId | null
    personId: PersonId | null
    consentId: ConsentId | null
  }
  'stories.paperConsent': Whose & {
    signedOn: Day
    keptAt: string
    witness: string
    byGuardian: boolean
    until: Day | null
    recordedBy: AccountId
    recordedAt: Instant
    withdrawnAt: Instant | null
  }
  'stories.manuscript': Whose & { title: string; body: string }
  'stories.telling': Whose & {
    round: number
    title: string
    body: string
    /** A report, written as JSON. */
    report: unknown
    madeAt: Instant
  }
  'stories.reading': Whose & {
    round: number
    seat: number
    id: ReadingId
    askedOf: Asked['of']
    askedInstitutionId: InstitutionId | null
    readerId: AccountId | null
    readerInstitutionId: InstitutionId | null
    verdict: Verdict | null
    checks: Check[]
    reason: string
    decidedAt: Instant | null
    version: number
  }
  'stories.opened': { storyId: StoryId; day: Day; n: number }
  'stories.contest': {
    id: ContestId
    title: string
    about: string
    criteria: unknown
    opensOn: Day
    closesOn: Day
    state: ContestState
    createdBy: AccountId
    createdAt: Instant
    publishedAt: Instant | null
    version: number
  }
  'stories.entry': {
    contestId: ContestId
    id: EntryId
    n: number
    title: string
    body: string
    enteredAt: Instant
    mean: number | null
    spread: number | null
    rank: number | null
    award: string
  }
  'stories.entryOwner': Whose & { contestId: ContestId; entryId: EntryId; enteredBy: AccountId }
  'stories.contestReader': {
    contestId: ContestId
    accountId: AccountId
    institutionId: InstitutionId | null
    role: 'lead' | 'supervisor' | 'city-officer'
    offeredAt: Instant
    namedAt: Instant | null
    namedBy: AccountId | null
  }
  'stories.score': {
    contestId: ContestId
    entryId: EntryId
    readerId: AccountId
    points: number[]
    total: number | null
    comment: string
    at: Instant
    version: number
  }
  'stories.event': {
    id: EventId
    institutionId: InstitutionId | null
    kind: EventKind
    title: string
    startsOn: Day
    endsOn: Day
    place: string
    audience: string
    channel: string
    reachPlanned: number | null
    state: EventState
    reach: number | null
    reachBy: 'counted' | 'estimated' | null
    reachMethod: string
    evidence: string
    reason: string
    createdBy: AccountId
    createdAt: Instant
    version: number
  }
}

export function tables(tx: Tx) {
  return tx.withTables<Tables>()
}
