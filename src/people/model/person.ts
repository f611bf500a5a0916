import { z } from 'zod'
import { PersonId, type Role } from '#platform/model/actor.ts'
import { Day } from '#platform/model/time.ts'
import { BirthPrecision } from './age.ts'
import { TypedName } from './name.ts'

/** Who works with the records of people. Everybody else sees none of them. */
export const STAFF = ['social-worker', 'lead'] as const satisfies readonly Role[]

export const Sex = z.enum(['female', 'male', 'unknown'])
export type Sex = z.infer<typeof Sex>

/** What somebody needs in order to follow a conversation. */
export const AccessNeed = z.enum([
  'hearing',
  'sight',
  'mobility',
  'reading',
  'sign-language',
  'interpreter',
])
export type AccessNeed = z.infer<typeof AccessNeed>

/** What a worker types in, when registering somebody or amending the record. */
export const PersonFacts = z.object({
  name: TypedName,
  formerName: TypedName.nullable(),
  sex: Sex,
  /** With a precision of a month or a year, the rest of the date does not matter. */
  birthDate: Day.nullable(),
  birthPrecision: BirthPrecision,
  /** Needed where no birth date is known: somebody has looked, and answers for it. */
  declaredAdult: z.boolean(),
  phones: z.array(z.string().min(1).max(30)).max(4),
  languages: z.array(z.string().min(1).max(20)).max(5),
  accessNeeds: z.array(AccessNeed).max(6),
  deceasedOn: Day.nullable(),
})
export type PersonFacts = z.infer<typeof PersonFacts>

/**
 * A person in a list. Of a minor whose record the asker may not open, only the masked name is shown,
 * so that nobody is registered twice and nothing else is given away.
 */
export const PersonCard = z.object({
  id: PersonId,
  /** Masked where the record is closed to the asker. */
  name: z.string(),
  closed: z.boolean(),
  minor: z.boolean(),
  sex: Sex.nullable(),
  birthDate: Day.nullable(),
  birthPrecision: BirthPrecision.nullable(),
})
export type PersonCard = z.infer<typeof PersonCard>

/** A record as its page shows it; the numbers are masked. */
export const Person = PersonFacts.omit({ phones: true, name: true, formerName: true }).extend({
  id: PersonId,
  name: z.string(),
  formerName: z.string().nullable(),
  /** `zhang xiao ming`, as it is read aloud. */
  pinyin: z.string(),
  age: z.int().nullable(),
  minor: z.boolean(),
  underFourteen: z.boolean(),
  identityNumber: z.string().nullable(),
  phones: z.array(z.string()),
  /** Until when the asker may see this minor's record, where the right to see it ends. */
  accessUntil: z.string().nullable(),
  /** Since when the record is only kept: 个人信息保护法 art. 47, second paragraph. */
  restrictedSince: z.string().nullable(),
  version: z.int(),
})
export type Person = z.infer<typeof Person>

/** Why a card looks like somebody who is being registered. */
export const Likeness = z.enum(['same-identity-number', 'same-name-and-birth', 'same-phone'])
export type Likeness = z.infer<typeof Likeness>

export const LikelyDuplicate = PersonCard.extend({ likeness: Likeness })
export type LikelyDuplicate = z.infer<typeof LikelyDuplicate>
