import { z } from 'zod'
import { identityNumberWords } from '#people/model/chinese-identity-number.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Day, Instant } from '#platform/model/time.ts'
import { InsuredId } from './insured.ts'
import { goneWords } from './refusals.ts'
import { IdentityPaper, TieId, tieObstacleWords, undoObstacleWords } from './tie.ts'

const insured = ['insured'] as const
const clerk = ['insurance-clerk'] as const
const insurer = ['insurance-clerk', 'insurance-reviewer'] as const
const which = { insuredId: InsuredId, tieId: TieId }
const noTie = { 'no-such-tie': goneWords('这个申请', 'request') }
const Reason = z.string().trim().min(2).max(200)

/** What the account shows at the desk. */
export const AskedTie = z.object({ code: z.string(), askedAt: Instant })
export type AskedTie = z.infer<typeof AskedTie>

export const askToTie = endpoint({
  method: 'POST',
  path: '/enrolment/mine/tie',
  summary: 'Ask the desk to tie my account to the record that is there; brings a code to read out',
  roles: insured,
  input: z.object({ identityNumber: z.string().max(30) }),
  output: AskedTie,
  refusals: {
    ...identityNumberWords,
    'registered-already': {
      zh: '您已经登记过本人信息，请刷新页面。',
      en: 'You are on record already. Reload the page.',
    },
    'not-on-record': {
      zh: '这个证件号还没有参保记录，直接登记就可以。',
      en: 'This number is not on record: register it right away.',
    },
  },
})

export const withdrawTie = endpoint({
  method: 'POST',
  path: '/enrolment/mine/tie/withdrawal',
  summary: 'Take my request back, for instance because the number was wrong',
  roles: insured,
  input: z.object({}),
  output: z.object({}),
})

export const tieAccount = endpoint({
  method: 'POST',
  path: '/enrolment/desk/ties',
  summary: 'Tie the account that asked, after a look at the identity document and at its code',
  roles: clerk,
  input: z.object({
    ...which,
    code: z.string().trim().max(12),
    paper: IdentityPaper,
    /** On which day the paper was seen, by whoever asks. */
    seenOn: Day,
    version: z.int(),
  }),
  output: z.object({}),
  refusals: { ...noTie, ...tieObstacleWords },
})

export const declineTie = endpoint({
  method: 'POST',
  path: '/enrolment/desk/ties/refusals',
  summary: 'Decline the request of an account, with a reason',
  roles: clerk,
  input: z.object({ ...which, reason: Reason, version: z.int() }),
  output: z.object({}),
  refusals: { ...noTie, 'tie-settled': tieObstacleWords['tie-settled'] },
})

export const undoTie = endpoint({
  method: 'POST',
  path: '/enrolment/desk/ties/undoing',
  summary: 'Undo a tie that a colleague made by mistake; the account sees the person no more',
  roles: insurer,
  input: z.object({ ...which, reason: Reason, version: z.int() }),
  output: z.object({}),
  refusals: { ...noTie, ...undoObstacleWords },
})
