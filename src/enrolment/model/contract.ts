import { z } from 'zod'
import { HealthClass } from '#insurance/model/product.ts'
import { identityNumberWords } from '#people/model/chinese-identity-number.ts'
import { nameWords, TypedName } from '#people/model/name.ts'
import { phoneWords } from '#people/model/phone.ts'
import { endpoint } from '#platform/model/contract.ts'
import { ConsentBy, consentObstacleWords, relationObstacleWords } from './consent.ts'
import { EvidenceKind } from './evidence.ts'
import { Eligibility, InsuredId, RelationKind } from './insured.ts'
import { PolicyId } from './policy.ts'
import { goneWords } from './refusals.ts'
import { MyPage, Offer, Person, RelationLine } from './shown.ts'
import { stepObstacleWords } from './steps.ts'

export * from './contract-paying.ts'

const insured = ['insured'] as const
const payers = ['insured', 'insurance-clerk'] as const
const policy = { insuredId: InsuredId, policyId: PolicyId }

export const openMine = endpoint({
  method: 'GET',
  path: '/enrolment/mine',
  summary: 'My own policies, my family’s, and what can be enrolled for now',
  roles: insured,
  input: z.object({}),
  output: MyPage,
})

export const registerSelf = endpoint({
  method: 'POST',
  path: '/enrolment/mine',
  summary: 'Say who I am: the identity number belongs to the name of the account',
  roles: insured,
  input: z.object({
    identityNumber: z.string().max(30),
    phone: z.string().max(30),
    districtCode: z
      .string()
      .regex(/^\d{6}$/)
      .nullable(),
  }),
  output: Person,
  refusals: {
    ...identityNumberWords,
    ...phoneWords,
    'registered-already': {
      zh: '您已经登记过本人信息，请刷新页面。',
      en: 'You are on record already. Reload the page.',
    },
    'known-to-the-insurer': {
      zh: '这个证件号已有参保记录，但还没有和账号关联。请到经办窗口，核对证件后关联。',
      en: 'This number is on record, but tied to no account. The insurer’s desk ties it after a look at the paper.',
    },
  },
})

export const addFamily = endpoint({
  method: 'POST',
  path: '/enrolment/family',
  summary: 'Name a relative for whom I pay; somebody on record already has to confirm it',
  roles: insured,
  input: z.object({
    name: TypedName,
    identityNumber: z.string().max(30),
    phone: z.string().max(30).default(''),
    kind: RelationKind,
  }),
  output: RelationLine,
  refusals: {
    ...identityNumberWords,
    ...nameWords,
    ...phoneWords,
    ...relationObstacleWords,
    'self-first': { zh: '请先登记您本人。', en: 'Register yourself first.' },
    'name-not-of-number': {
      zh: '姓名和证件号对不上，请对照证件核对。',
      en: 'Name and number do not belong together. Check them against the paper.',
    },
    'relation-known': { zh: '这位家人已经在名单里。', en: 'This relative is on the list already.' },
  },
})

export const answerRelation = endpoint({
  method: 'POST',
  path: '/enrolment/relations/answer',
  summary: 'Whether somebody may pay and answer for me; the clerk where there is no sign-in',
  roles: payers,
  input: z.object({
    insuredId: InsuredId,
    payerId: InsuredId,
    agrees: z.boolean(),
    version: z.int(),
  }),
  output: z.object({}),
  refusals: {
    'no-such-relation': goneWords('这段关系', 'relation'),
  },
})

export const quote = endpoint({
  method: 'POST',
  path: '/enrolment/quotes',
  summary: 'What enrolment for the open year comes to, for several people at once',
  roles: insured,
  input: z.object({
    year: z.int().min(2022).max(2100),
    people: z
      .array(
        z.object({
          insuredId: InsuredId,
          route: Eligibility,
          evidence: EvidenceKind.exclude(['import']),
          /** Only where a run of years begins; in an unbroken run the first one holds. */
          healthClass: HealthClass.nullable(),
        }),
      )
      .min(1)
      .max(10),
  }),
  output: z.object({ offers: z.array(Offer) }),
  refusals: {
    'no-such-insured': goneWords('这个人', 'person'),
    'season-closed': stepObstacleWords['season-closed'],
    'covered-already': stepObstacleWords['covered-already'],
    'paid-already': stepObstacleWords['paid-already'],
    'evidence-not-for-route': {
      zh: '这种材料不能证明所选的参保途径，请重新选择。',
      en: 'This evidence does not belong to the route. Choose another.',
    },
    'class-needed': {
      zh: '首次参保（或中断后再参保）要说明健康状况，请选择。',
      en: 'At the first enrolment, and after a gap, the state of health is asked for.',
    },
    'named-twice': { zh: '同一个人选了两次。', en: 'One person is named twice.' },
  },
})

export const consent = endpoint({
  method: 'POST',
  path: '/enrolment/consents',
  summary: 'The insured person’s yes to this enrolment, or the guardian’s',
  roles: insured,
  input: z.object({
    ...policy,
    by: ConsentBy.exclude(['import']),
    keptAt: z.string().trim().max(80).default(''),
    version: z.int(),
  }),
  output: Offer,
  refusals: {
    'no-such-policy': goneWords('这份保单', 'policy'),
    'consent-not-by-them': {
      zh: '这个人应由另一种方式同意，请刷新页面后再选。',
      en: 'This person consents in another way. Reload the page.',
    },
    ...consentObstacleWords,
    ...stepObstacleWords,
  },
})
