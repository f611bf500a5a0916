import { z } from 'zod'
import { PersonId } from '#platform/model/actor.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Day } from '#platform/model/time.ts'
import { searchWords } from './name-search.ts'
import { LikelyDuplicate, Person, PersonCard, PersonFacts, STAFF } from './person.ts'
import { duplicateWords, factWords, noPerson } from './refusals.ts'
import { RevealReason } from './reveal.ts'

const person = { personId: PersonId }

export const searchPeople = endpoint({
  method: 'POST',
  path: '/people/search',
  reads: true,
  summary: 'Find people of my institution by name, pinyin, initials, identity or telephone number',
  roles: STAFF,
  input: z.object({
    text: z.string().max(60),
    limit: z.int().min(1).max(50).default(20),
  }),
  output: z.object({ people: z.array(PersonCard), more: z.boolean() }),
  refusals: searchWords,
})

/** An identity number may be given without the rest; it is stored sealed. */
const identityNumber = z.string().max(30).nullable()

export const findDuplicates = endpoint({
  method: 'POST',
  path: '/people/duplicates',
  reads: true,
  summary: 'Who is on record already and may be the person I am about to register',
  roles: STAFF,
  input: z.object({
    name: z.string().max(60),
    birthDate: Day.nullable(),
    phones: PersonFacts.shape.phones,
    identityNumber,
  }),
  output: z.object({ people: z.array(LikelyDuplicate) }),
})

export const registerPerson = endpoint({
  method: 'POST',
  path: '/people',
  summary: 'Register a person at my institution, after looking for duplicates',
  roles: STAFF,
  input: PersonFacts.extend({
    identityNumber,
    /** The likely duplicates that somebody has looked at and found to be other people. */
    confirmedDifferentFrom: z.array(PersonId).max(50),
  }),
  output: Person,
  refusals: { ...factWords, ...duplicateWords },
})

export const openPerson = endpoint({
  method: 'GET',
  path: '/people/:personId',
  summary: 'The record of a person, with masked numbers; the opening is logged',
  roles: STAFF,
  input: z.object(person),
  output: Person,
  refusals: noPerson,
})

export const amendPerson = endpoint({
  method: 'PUT',
  path: '/people/:personId',
  summary: 'Correct the record of a person; without phones or a number, the present ones stay',
  roles: STAFF,
  input: PersonFacts.extend({
    ...person,
    /** Left out: unchanged. The page shows them masked, and cannot send them back. */
    phones: PersonFacts.shape.phones.optional(),
    identityNumber: identityNumber.optional(),
    version: z.int(),
  }),
  output: Person,
  refusals: { ...noPerson, ...factWords, ...duplicateWords },
})

export const revealField = endpoint({
  method: 'POST',
  path: '/people/:personId/reveal',
  reads: true,
  summary: 'Show the identity number or the telephone numbers in clear; the opening is logged',
  roles: STAFF,
  input: z.object({
    ...person,
    field: z.enum(['identityNumber', 'phones']),
    reason: RevealReason,
  }),
  output: z.object({ values: z.array(z.string()) }),
  refusals: {
    ...noPerson,
    'nothing-to-reveal': {
      zh: '这个人没有登记这项内容。',
      en: 'Nothing of the kind is on record for this person.',
    },
  },
})
