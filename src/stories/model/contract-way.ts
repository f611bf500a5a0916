import { z } from 'zod'
import { Evidence } from '#people/model/consent.ts'
import { givingWords } from '#people/model/consent-words.ts'
import { PersonId } from '#platform/model/actor.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Day } from '#platform/model/time.ts'
import { StoryPage } from './contract.ts'
import { namelessWords } from './deidentify.ts'
import { Decision, Finding } from './identifier.ts'
import { gone, outOfOrder, version, writers } from './refusals.ts'
import { Asked, StoryId } from './story.ts'
import { storyObstacleWords } from './story-steps.ts'

const whose = { storyId: StoryId }

export const GivenConsent = z.discriminatedUnion('kind', [
  /** The client said so before: it is looked up among the consents of the person. */
  z.object({ kind: z.literal('on-record') }),
  z.object({
    kind: z.literal('now'),
    givenBy: PersonId,
    evidence: Evidence,
    /** Asked for alone, after it was said that everybody may read it. */
    separate: z.boolean(),
  }),
  z.object({
    kind: z.literal('paper'),
    signedOn: Day,
    keptAt: z.string().trim().min(1).max(80),
    witness: z.string().trim().min(1).max(40),
    byGuardian: z.boolean(),
    until: Day.nullable(),
  }),
])
export type GivenConsent = z.infer<typeof GivenConsent>

export const consentStory = endpoint({
  method: 'POST',
  path: '/stories/:storyId/consent',
  summary: 'Put on record that the person told about agrees that everybody may read it',
  roles: writers,
  input: z.object({ ...whose, consent: GivenConsent, version }),
  output: StoryPage,
  refusals: {
    ...gone,
    ...outOfOrder,
    ...givingWords,
    'story-consent-missing': storyObstacleWords['story-consent-missing'],
    'client-consents-on-record': {
      zh: '写的是服务对象，同意要记在这个人名下，不能只记纸质。请选“现在记录同意”。',
      en: 'It tells about a client: the consent belongs on the record of that person.',
    },
    'nobody-on-record': {
      zh: '这个故事没有对应的服务对象，请登记纸质同意。',
      en: 'The story has no client on record. Record the consent on paper.',
    },
    'signed-in-future': {
      zh: '签字日期在今天之后，或者有效期早于今天，请改正。',
      en: 'It is signed after today, or ends before today.',
    },
  },
})

export const withdrawPaperConsent = endpoint({
  method: 'POST',
  path: '/stories/:storyId/paper-consent/withdrawal',
  summary: 'The person takes the consent on paper back: the story goes with it at once',
  roles: writers,
  input: z.object({ ...whose, version }),
  output: StoryPage,
  refusals: {
    ...gone,
    'no-paper-consent': {
      zh: '没有可以撤回的纸质同意。',
      en: 'There is no consent on paper that could be taken back.',
    },
  },
})

export const examineStory = endpoint({
  method: 'POST',
  path: '/stories/:storyId/examination',
  reads: true,
  summary: 'Where somebody could be recognised, and what might stand there instead',
  roles: writers,
  input: z.object(whose),
  output: z.object({
    text: z.string(),
    findings: z.array(Finding),
    /** The names of the case were looked for as well. */
    knowsNames: z.boolean(),
    version,
  }),
  refusals: { ...gone, ...outOfOrder },
})

export const deidentifyStory = endpoint({
  method: 'POST',
  path: '/stories/:storyId/deidentification',
  summary: 'Decide on each finding, and ask two readers. The words with names are not kept',
  roles: writers,
  input: z.object({
    ...whose,
    decisions: z.array(Decision).max(1000),
    asked: z.tuple([Asked, Asked]),
    version,
  }),
  output: StoryPage,
  refusals: {
    ...gone,
    ...outOfOrder,
    ...namelessWords,
    'story-consent-missing': storyObstacleWords['story-consent-missing'],
    'reader-not-outside': storyObstacleWords['reader-not-outside'],
    'no-such-institution': {
      zh: '请选请哪家机构的社工部主任来读。',
      en: 'Choose the house whose head is asked to read.',
    },
  },
})
