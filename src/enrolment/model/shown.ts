import { z } from 'zod'
import { HealthClass } from '#insurance/model/product.ts'
import { Day, Instant } from '#platform/model/time.ts'
import { ConsentBy } from './consent.ts'
import { EvidenceKind, EvidenceState } from './evidence.ts'
import { Eligibility, InsuredId, RelationKind } from './insured.ts'
import { Policy, PolicyId, PolicyState } from './policy.ts'
import { TieState } from './tie.ts'

/** A season as pages show it. */
export const SeasonLine = z.object({
  year: z.int(),
  from: Day,
  to: Day,
  coverFrom: Day,
  coverTo: Day,
  premium: z.int(),
  isAssumed: z.boolean(),
})
export type SeasonLine = z.infer<typeof SeasonLine>

/** An offer, and what became of it. */
export const Offer = z.object({
  insuredId: InsuredId,
  policyId: PolicyId,
  year: z.int(),
  state: PolicyState,
  name: z.string(),
  route: Eligibility,
  evidence: EvidenceKind,
  evidenceState: EvidenceState,
  evidenceReason: z.string().nullable(),
  healthClass: HealthClass,
  /** Null where the person has not confirmed the payer yet. */
  quietYears: z.int().nullable(),
  /** In fen. */
  premium: z.int(),
  coverFrom: Day,
  coverTo: Day,
  /** How this person consents, or that he has to sign in for it. */
  consents: z.enum([...ConsentBy.options, 'self-must-agree']),
  consentedAt: Instant.nullable(),
  method: z.enum(['personal-account', 'cash', 'import']).nullable(),
  insuredAt: Instant.nullable(),
  refundReason: z.string().nullable(),
  version: z.int(),
})
export type Offer = z.infer<typeof Offer>

export const Person = z.object({
  insuredId: InsuredId,
  name: z.string(),
  maskedNumber: z.string(),
  birthDate: Day,
  version: z.int(),
})
export type Person = z.infer<typeof Person>

export const RelationLine = z.object({
  insuredId: InsuredId,
  payerId: InsuredId,
  kind: RelationKind,
  name: z.string(),
  isConfirmed: z.boolean(),
  version: z.int(),
})
export type RelationLine = z.infer<typeof RelationLine>

const Shown = Person.extend({
  relation: z.enum(['self', ...RelationKind.options]),
  /** Null for a relative who has not confirmed yet: nothing of his is shown. */
  policies: z.array(Policy).nullable(),
  offer: Offer.nullable(),
  /** A run of years begins: the state of health is asked for. */
  asksHealth: z.boolean(),
})

export const MyPage = z.object({
  self: Shown.nullable(),
  family: z.array(Shown.extend({ birthDate: Day.nullable() })),
  /** In which one can enrol today. */
  season: SeasonLine.nullable(),
  /** The next one, where none is open. */
  next: SeasonLine.nullable(),
  /** Who wants to pay for me, and waits for my word. */
  toAnswer: z.array(RelationLine.extend({ payerName: z.string() })),
  /** Offers that others made for me and that wait for my consent. */
  toConsent: z.array(Offer.extend({ payerName: z.string() })),
  balance: z.int().nullable(),
  /** Where nobody belongs to the account yet: what it asked the desk for, and what came of it. */
  tie: z
    .object({
      state: TieState,
      /** To be read out at the desk, while it waits. */
      code: z.string().nullable(),
      askedAt: Instant,
      reason: z.string().nullable(),
    })
    .nullable(),
  today: Day,
})
export type MyPage = z.infer<typeof MyPage>
export type ShownPerson = MyPage['family'][number]

export const Certificate = Policy.extend({
  name: z.string(),
  maskedNumber: z.string(),
  birthDate: Day,
  premium: z.int(),
  insuredAt: Instant.nullable(),
  eligibility: Eligibility,
  payerName: z.string().nullable(),
})
export type Certificate = z.infer<typeof Certificate>
