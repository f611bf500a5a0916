import { z } from 'zod'
import { CaseId } from '#casework/model/case.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Instant } from '#platform/model/time.ts'
import { OfferedPage } from './offered-page.ts'
import { noSession, staff, version } from './refusals.ts'
import { SessionId, SessionLine } from './session.ts'

export const GrantId = z.uuid().brand('GrantId')
export type GrantId = z.infer<typeof GrantId>

/** What its owner sees of an offer: until when, and every reading. */
export const Offer = z.object({
  id: GrantId,
  sessionId: SessionId,
  caseId: CaseId,
  caseNumber: z.string(),
  named: z.boolean(),
  reason: z.string(),
  offeredAt: Instant,
  until: Instant,
  withdrawnAt: Instant.nullable(),
  readings: z.array(z.object({ at: Instant, by: z.string(), asDeputy: z.boolean() })),
  version: z.int(),
})
export type Offer = z.infer<typeof Offer>

/** What a supervisor sees of an offer before opening it. */
export const OfferedLine = z.object({
  id: GrantId,
  sessionId: SessionId,
  /** Case 1, case 2 of the session. */
  n: z.int(),
  named: z.boolean(),
  until: Instant,
  startsAt: Instant,
  who: z.string(),
})
export type OfferedLine = z.infer<typeof OfferedLine>

const gone = {
  'no-such-case': {
    zh: '没有找到这个个案。它可能不存在，也可能不在您可见的范围内。',
    en: 'No such case, or it lies outside what you may see.',
  },
}

const notToOffer = {
  'not-the-owner': {
    zh: '只有个案的负责社工能把它拿到督导里谈。',
    en: 'Only the owner of a case offers it for supervision.',
  },
  'staff-case': {
    zh: '案主是医务人员的个案不进入督导阅读。',
    en: 'A case whose client is a colleague is never offered.',
  },
  'no-such-person': {
    zh: '这位未成年人的档案对您没有打开，不能拿到督导里。请先在人员页申请。',
    en: 'The record of this minor is closed to you. Ask for access first.',
  },
  'minor-never-named': {
    zh: '未成年人的个案只能隐去姓名后给督导看。',
    en: 'The case of a minor is offered without the name only.',
  },
  'naming-needs-consent': {
    zh: '要让督导看到姓名，先登记案主对“督导”用途、写明这位督导姓名的单独同意（个人信息保护法第二十三、二十九条）。',
    en: 'To show the name, first record a separate consent for supervision that names this supervisor.',
  },
}

export const openCaseOffers = endpoint({
  method: 'GET',
  path: '/supervision/cases/:caseId',
  summary: 'For which sessions this case was offered, and who read it; for which it can be',
  roles: staff,
  input: z.object({ caseId: CaseId }),
  output: z.object({
    number: z.string(),
    clientName: z.string(),
    isMinor: z.boolean(),
    /** Why it cannot be offered, if so. */
    obstacle: z.enum(['not-the-owner', 'staff-case', 'no-such-person']).nullable(),
    sessions: z.array(SessionLine),
    offers: z.array(Offer),
  }),
  refusals: gone,
})

const which = { caseId: CaseId, sessionId: SessionId, named: z.boolean() }

export const previewOffer = endpoint({
  method: 'POST',
  reads: true,
  path: '/supervision/preview',
  summary: 'The page as the supervisor would read it, and its fingerprint',
  roles: staff,
  input: z.object(which),
  output: z.object({ page: OfferedPage, seen: z.string() }),
  refusals: { ...gone, ...noSession, ...notToOffer },
})

export const offerCase = endpoint({
  method: 'POST',
  path: '/supervision/grants',
  summary:
    'Offer a case for one session, as it was just looked over; without names unless reason is given',
  roles: staff,
  input: z.object({
    ...which,
    reason: z.string().trim().max(300).default(''),
    /** The fingerprint of the page that was looked over. */
    seen: z.string().max(64),
  }),
  output: Offer,
  refusals: {
    ...gone,
    ...noSession,
    ...notToOffer,
    'naming-needs-reason': { zh: '请写明为什么要让督导看到姓名。', en: 'Say why by name.' },
    'page-changed': {
      zh: '个案在您看过之后有了变化。请再看一遍将要给督导看的内容。',
      en: 'The case changed since you looked it over. Look once more.',
    },
    'session-not-planned': {
      zh: '只能为约好、还没有进行的督导提供个案。',
      en: 'Cases are offered for a session that is planned.',
    },
    'already-offered': {
      zh: '这个个案已经提供给这次督导。要更新内容，请先收回再提供。',
      en: 'Offered for this session already. Take it back first to renew it.',
    },
  },
})

const noGrant = {
  'no-such-grant': {
    zh: '没有找到，或者阅读期限已过、已被收回。',
    en: 'Not found, or the time for reading is over, or it was taken back.',
  },
}

export const withdrawOffer = endpoint({
  method: 'POST',
  path: '/supervision/grants/:grantId/withdraw',
  summary: 'Take an offered case back; it cannot be read from that moment on',
  roles: staff,
  input: z.object({ grantId: GrantId, version }),
  output: Offer,
  refusals: {
    ...noGrant,
    'already-withdrawn': { zh: '已经收回了。', en: 'It was taken back already.' },
  },
})

export const readCase = endpoint({
  method: 'GET',
  path: '/supervision/grants/:grantId',
  summary: 'One page of an offered case, while the grant lasts; every reading is told to its owner',
  roles: ['supervisor'],
  input: z.object({ grantId: GrantId }),
  output: OfferedLine.extend({ page: OfferedPage, house: z.string(), asDeputy: z.boolean() }),
  refusals: noGrant,
})
