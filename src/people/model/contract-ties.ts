import { z } from 'zod'
import { PersonId } from '#platform/model/actor.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Instant } from '#platform/model/time.ts'
import { Consent, ConsentId, ConsentObstacle } from './consent.ts'
import { givingWords } from './consent-words.ts'
import { STAFF } from './person.ts'
import { noPerson } from './refusals.ts'
import { Tie, TieId, tieWords } from './tie.ts'

const person = { personId: PersonId }

export const listTies = endpoint({
  method: 'GET',
  path: '/people/:personId/ties',
  summary: 'Kin and guardians of a person',
  roles: STAFF,
  input: z.object(person),
  output: z.object({ ties: z.array(Tie) }),
  refusals: noPerson,
})

export const addTie = endpoint({
  method: 'POST',
  path: '/people/:personId/ties',
  summary: 'Tie two registered people: kin, guardian, carer',
  roles: STAFF,
  input: z.object({
    ...person,
    otherId: PersonId,
    kind: Tie.shape.kind,
    guardian: z.boolean(),
    livesWith: z.boolean(),
  }),
  output: Tie,
  refusals: { ...noPerson, ...tieWords },
})

const noTie = {
  'no-such-tie': {
    zh: '没有找到这段关系，可能已经结束，请刷新页面。',
    en: 'There is no such tie; it may have ended. Reload the page.',
  },
}

export const endTie = endpoint({
  method: 'POST',
  path: '/people/:personId/ties/:tieId/end',
  summary: 'End a tie from today on; it stays on record',
  roles: STAFF,
  input: z.object({ ...person, tieId: TieId, version: z.int() }),
  output: Tie,
  refusals: { ...noPerson, ...noTie },
})

/** A consent as its page shows it: whether it holds now, and if not, why. */
const ShownConsent = Consent.extend({
  givenByName: z.string(),
  obstacle: ConsentObstacle.nullable(),
  version: z.int(),
})
export type ShownConsent = z.infer<typeof ShownConsent>

export const listConsents = endpoint({
  method: 'GET',
  path: '/people/:personId/consents',
  summary: 'What a person has agreed to, and whether it holds today',
  roles: STAFF,
  input: z.object(person),
  output: z.object({ consents: z.array(ShownConsent) }),
  refusals: noPerson,
})

export const giveConsent = endpoint({
  method: 'POST',
  path: '/people/:personId/consents',
  summary: 'Put a consent on record, with its limits and its evidence',
  roles: STAFF,
  input: Consent.pick({
    personId: true,
    givenBy: true,
    purpose: true,
    recipients: true,
    dataClasses: true,
    until: true,
    separate: true,
    evidence: true,
    notice: true,
  }).extend({ from: Instant.nullable(), limitsTold: z.boolean() }),
  output: ShownConsent,
  refusals: { ...noPerson, ...givingWords },
})

export const withdrawConsent = endpoint({
  method: 'POST',
  path: '/people/:personId/consents/:consentId/withdraw',
  summary: 'Take a consent back, from this moment on',
  roles: STAFF,
  input: z.object({ ...person, consentId: ConsentId, version: z.int() }),
  output: ShownConsent,
  refusals: {
    ...noPerson,
    'no-such-consent': {
      zh: '没有找到这份同意，或已经撤回，请刷新页面。',
      en: 'There is no such consent, or it was withdrawn. Reload the page.',
    },
  },
})
