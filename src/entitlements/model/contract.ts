import { z } from 'zod'
import { CaseId } from '#casework/model/case.ts'
import { InsuredId } from '#enrolment/model/insured.ts'
import { goneWords } from '#enrolment/model/refusals.ts'
import { consentObstacleWords } from '#people/model/consent-words.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Day, Instant } from '#platform/model/time.ts'
import { Channel, Entitlement } from './entitlement.ts'
import { type UseObstacle, useObstacleWords } from './use-rule.ts'

const insurer = ['insurance-clerk', 'insurance-reviewer'] as const
const noInsured = { 'no-such-insured': goneWords('这位参保人', 'insured person') }

export const EntryId = z.uuid().brand('EntryId')
export type EntryId = z.infer<typeof EntryId>

export const Entry = z.object({
  id: EntryId,
  entitlement: Entitlement,
  /** Fen of the subsidy, times of the service; below nothing where a use is taken back. */
  amount: z.int(),
  day: Day,
  channel: Channel.nullable(),
  what: z.string(),
  receipt: z.string(),
  /** The use that this one takes back. */
  corrects: EntryId.nullable(),
  isCorrected: z.boolean(),
  reason: z.string(),
  at: Instant,
})
export type Entry = z.infer<typeof Entry>

/** One entitlement of one person in one year. */
export const Right = z.object({
  entitlement: Entitlement,
  used: z.int(),
  most: z.int(),
  /** Why the person does not have it; null where he does. */
  obstacle: z.enum(Object.keys(useObstacleWords) as [UseObstacle, ...UseObstacle[]]).nullable(),
})
export type Right = z.infer<typeof Right>

export const RightsOfYear = z.object({
  insuredId: InsuredId,
  name: z.string(),
  year: z.int(),
  coverFrom: Day.nullable(),
  coverTo: Day.nullable(),
  quietYears: z.int().nullable(),
  rights: z.array(Right),
  entries: z.array(Entry),
})
export type RightsOfYear = z.infer<typeof RightsOfYear>

export const openMyRights = endpoint({
  method: 'GET',
  path: '/entitlements/mine',
  summary: 'What I and those for whom I answer have and have used this year beside the claims',
  roles: ['insured'],
  input: z.object({}),
  output: z.object({ people: z.array(RightsOfYear) }),
})

const year = z.coerce.number().int().min(2021).max(2100)

export const openRights = endpoint({
  method: 'GET',
  path: '/entitlements/insured/:insuredId',
  summary: 'Entitlements of an insured person in a policy year, with every use',
  roles: insurer,
  input: z.object({ insuredId: InsuredId, year }),
  output: RightsOfYear,
  refusals: noInsured,
})

const What = z.string().trim().min(1).max(60)
const Receipt = z.string().trim().min(1).max(40)

export const recordUse = endpoint({
  method: 'POST',
  path: '/entitlements/insured/:insuredId/uses',
  summary: 'Write down that the subsidy or the service was used; never more than there is',
  roles: ['insurance-clerk'],
  input: z.object({
    insuredId: InsuredId,
    entitlement: Entitlement,
    day: Day,
    /** Of the subsidy, in fen; the service is counted and not paid. */
    amount: z.int().min(1).max(180_000).nullable(),
    channel: Channel.nullable(),
    what: What,
    receipt: Receipt,
  }),
  output: RightsOfYear,
  refusals: {
    ...noInsured,
    ...useObstacleWords,
    'amount-needed': {
      zh: '登记购药补贴要写金额和在哪里买的。',
      en: 'The subsidy needs an amount, and where it was used.',
    },
    'receipt-used': {
      zh: '这张小票（凭证）已经登记过了，没有重复登记。请核对号码。',
      en: 'This receipt stands in the ledger already and was not written again. Check its number.',
    },
  },
})

export const correctUse = endpoint({
  method: 'POST',
  path: '/entitlements/insured/:insuredId/corrections',
  summary: 'Take back a use by a counter-entry with a reason; both stay',
  roles: ['insurance-clerk'],
  input: z.object({
    insuredId: InsuredId,
    entryId: EntryId,
    reason: z.string().trim().min(1).max(200),
  }),
  output: RightsOfYear,
  refusals: {
    ...noInsured,
    'no-such-entry': goneWords('这一笔登记', 'entry'),
    'entry-corrected': {
      zh: '这一笔已经冲正过了，不能再冲。请刷新页面。',
      en: 'This entry was taken back already. Reload the page.',
    },
  },
})

/** At the bedside: how much there is and is left, and nothing of where it was used. */
export const CaseRights = z.object({
  year: z.int(),
  insured: z.boolean(),
  quietYears: z.int().nullable(),
  coverTo: Day.nullable(),
  rights: z.array(Right),
})
export type CaseRights = z.infer<typeof CaseRights>

export const openCaseRights = endpoint({
  method: 'GET',
  path: '/cases/:caseId/entitlements',
  summary:
    'What the client has left of subsidy and service, where the client agreed to the question',
  roles: ['social-worker', 'lead'],
  input: z.object({ caseId: CaseId }),
  output: CaseRights,
  refusals: { 'no-such-case': goneWords('这个个案', 'case'), ...consentObstacleWords },
})
