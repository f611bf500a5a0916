import { z } from 'zod'
import { CaseId } from '#casework/model/case.ts'
import { Evidence } from '#people/model/consent.ts'
import { consentObstacleWords, givingWords } from '#people/model/consent-words.ts'
import { InstitutionId, PersonId } from '#platform/model/actor.ts'
import { endpoint } from '#platform/model/contract.ts'
import { ClientFacts, Eligibility } from '#resources/model/eligibility.ts'
import { Resource, ResourceId } from '#resources/model/resource.ts'
import { FailureReason } from './failure.ts'
import { PackageItem } from './package.ts'
import { Preflight } from './preflight.ts'
import { Intention, Referral, ReferralId, ReferralPage, Urgency } from './referral.ts'
import { referralObstacleWords, SenderStep } from './referral-steps.ts'

export * from './contract-house.ts'
export * from './contract-receiver.ts'

const staff = ['social-worker', 'lead'] as const
const version = z.int()
const ofCase = { caseId: CaseId }
const one = { ...ofCase, referralId: ReferralId }
const gone = {
  'no-such-case': {
    zh: '没有找到这个个案。它可能不存在，也可能不在您可见的范围内。',
    en: 'No such case, or it lies outside what you may see.',
  },
}
const noReferral = {
  ...gone,
  'no-such-referral': {
    zh: '没有找到这个转介。它可能不属于这个个案。',
    en: 'No such referral; it may be of another case.',
  },
}
const noResource = {
  'no-such-resource': {
    zh: '没有找到这个资源。它可能已经不再共享。请另选一个。',
    en: 'No such resource: it may not be shared any more. Choose another one.',
  },
}

export const listCaseReferrals = endpoint({
  method: 'GET',
  path: '/cases/:caseId/referrals',
  summary: 'The referrals of a case, newest first',
  roles: staff,
  input: z.object(ofCase),
  output: z.object({ referrals: z.array(Referral) }),
  refusals: gone,
})

export const matchForCase = endpoint({
  method: 'POST',
  reads: true,
  path: '/cases/:caseId/resource-matches',
  summary: 'What could help, best first; what was tried in this case and failed is left out',
  roles: staff,
  input: z.object({ ...ofCase, facts: ClientFacts }),
  output: z.object({
    matches: z.array(z.object({ resource: Resource, eligibility: Eligibility })),
  }),
  refusals: gone,
})

const checked = {
  facts: ClientFacts,
  /** Which of the papers that the resource asks for are at hand. */
  documents: z.array(z.string().max(120)).max(20),
}

export const checkReferral = endpoint({
  method: 'POST',
  path: '/cases/:caseId/referral-preflights',
  summary: 'Before anything is sent: eligible, papers, room. It is counted what this has saved',
  roles: staff,
  input: z.object({ ...ofCase, resourceId: ResourceId, ...checked }),
  output: Preflight,
  refusals: { ...gone, ...noResource },
})

export const prepareReferral = endpoint({
  method: 'POST',
  path: '/cases/:caseId/referrals',
  summary: 'Put the package together, once and for all; nothing is sent yet',
  roles: staff,
  input: z.object({
    ...ofCase,
    ...checked,
    resourceId: ResourceId.nullable(),
    /** Where it goes when no resource of the directory is meant. */
    to: z.object({
      name: z.string().trim().max(80),
      contact: z.string().trim().max(80),
      institutionId: InstitutionId.nullable(),
    }),
    intention: Intention,
    urgency: Urgency,
    items: z.array(PackageItem).min(1).max(7),
    /** The one that went wrong before. */
    previousId: ReferralId.nullable(),
    /** Why it is sent although something speaks against it. */
    despite: z.string().trim().max(200),
  }),
  output: ReferralPage,
  refusals: {
    ...noReferral,
    ...noResource,
    'preflight-says-no': {
      zh: '发送前的检查没有通过。请先补齐，或写明为什么仍然要发。',
      en: 'The check before sending says no. Mend it, or write why it is sent nevertheless.',
    },
    'receiver-not-named': {
      zh: '请写明发给谁，以及对方的联系方式。',
      en: 'Say who receives it, and how they are reached.',
    },
    'case-ended': {
      zh: '个案已经结案，不能再转介。需要时请先重新开案。',
      en: 'The case is closed. Reopen it before referring.',
    },
  },
})

export const openReferral = endpoint({
  method: 'GET',
  path: '/cases/:caseId/referrals/:referralId',
  summary: 'A referral with its package and all that was said',
  roles: staff,
  input: z.object(one),
  output: ReferralPage,
  refusals: noReferral,
})

/** What is opened by it stands in the fragment of the address, which no server gets to see. */
const Sent = z.object({ referral: ReferralPage, secret: z.string().nullable() })

export const sendReferral = endpoint({
  method: 'POST',
  path: '/cases/:caseId/referrals/:referralId/sending',
  summary: 'Send exactly the package that was shown, with a separate consent that names it',
  roles: staff,
  input: z.object({
    ...one,
    /** Of the package as it stood on the screen. */
    digest: z.string().regex(/^[0-9a-f]{64}$/),
    /** Null where a consent to this stands already. */
    consent: z.object({ givenBy: PersonId, evidence: Evidence, separate: z.boolean() }).nullable(),
    version,
  }),
  output: Sent,
  refusals: {
    ...noReferral,
    ...referralObstacleWords,
    ...consentObstacleWords,
    ...givingWords,
    'other-package': {
      zh: '屏幕上的转介包和准备好的不一致，没有发送。请刷新页面，再看一遍。',
      en: 'The package on the screen is not the one that was prepared. Nothing was sent. Reload.',
    },
  },
})

export const stepReferral = endpoint({
  method: 'POST',
  path: '/cases/:caseId/referrals/:referralId/steps',
  summary: 'What the sending side does: cancel, confirm with the client, settle what went wrong',
  roles: staff,
  input: z.object({
    ...one,
    step: SenderStep.exclude(['send']),
    reason: FailureReason.nullable().default(null),
    note: z.string().trim().max(500).default(''),
    version,
  }),
  output: ReferralPage,
  refusals: { ...noReferral, ...referralObstacleWords },
})

export const renewLink = endpoint({
  method: 'POST',
  path: '/cases/:caseId/referrals/:referralId/link',
  summary: 'A new link for a receiver without an account; the old one opens nothing any more',
  roles: staff,
  input: z.object({ ...one, version }),
  output: Sent,
  refusals: {
    ...noReferral,
    'referral-without-link': {
      zh: '对方有账号，或这个转介已经结束，不用链接。',
      en: 'They have an account, or the referral is over: there is no link.',
    },
  },
})
