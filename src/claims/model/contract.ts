import { z } from 'zod'
import { InsuredId } from '#enrolment/model/insured.ts'
import { PolicyYear } from '#insurance/model/benefit-request.ts'
import { endpoint } from '#platform/model/contract.ts'
import { bodyLimitFor, fileFields, SentFile } from '#platform/model/file.ts'
import { ClaimId, ClaimState } from './claim.ts'
import { ClaimLine, ClaimPage, YearMoney } from './claim-page.ts'
import { PAPER_BYTES, PaperId, PaperKind } from './paper.ts'
import { Receipt, ReceiptId } from './receipt.ts'
import { gone, inTheWay, notInsured, paperRefusals, receiptTwice } from './refusals.ts'

export * from './contract-calendar.ts'
export * from './contract-office.ts'

const claimant = ['insured', 'insurance-clerk'] as const
const everybody = [...claimant, 'insurance-reviewer'] as const
export const which = { insuredId: InsuredId, claimId: ClaimId }
const version = z.int()

/** Where the money goes. */
export const Payee = {
  payee: z.string().trim().min(1).max(60),
  account: z
    .string()
    .transform((text) => text.replace(/[\s-]/g, ''))
    .pipe(z.string().regex(/^\d{12,23}$/, '银行账号应为 12 至 23 位数字')),
}

export const ClaimAfter = z.object({
  id: ClaimId,
  insuredId: InsuredId,
  state: ClaimState,
  version,
})

export const listMyClaims = endpoint({
  method: 'GET',
  path: '/claims/mine',
  summary: 'For whom I may claim, and my claims, newest first',
  roles: ['insured'],
  input: z.object({}),
  output: z.object({
    insured: z.array(z.object({ insuredId: InsuredId, name: z.string(), years: z.array(z.int()) })),
    claims: z.array(ClaimLine),
    money: z.array(YearMoney.extend({ insuredId: InsuredId })),
  }),
})

export const openClaim = endpoint({
  method: 'GET',
  path: '/insured/:insuredId/claims/:claimId',
  summary: 'All of one claim: steps, papers, sums, payments',
  roles: everybody,
  input: z.object(which),
  output: ClaimPage,
  refusals: gone,
})

export const reportClaim = endpoint({
  method: 'POST',
  path: '/insured/:insuredId/claims',
  summary: 'Report a claim; receipts and papers are added to it afterwards',
  roles: claimant,
  input: z.object({
    insuredId: InsuredId,
    year: PolicyYear,
    what: z.string().trim().min(2).max(500),
    ...Payee,
  }),
  output: ClaimAfter,
  refusals: notInsured,
})

export const addReceipt = endpoint({
  method: 'POST',
  path: '/insured/:insuredId/claims/:claimId/receipts',
  summary: 'Add a receipt while the claim is being gathered',
  roles: claimant,
  input: z.object({ ...which, receipt: Receipt }),
  output: ClaimAfter.extend({ receiptId: ReceiptId }),
  refusals: {
    ...inTheWay,
    ...receiptTwice,
    'too-many-receipts': {
      zh: '一件理赔最多 60 张票据。请另报一件。',
      en: 'A claim takes at most 60 receipts. Report another one.',
    },
  },
})

export const removeReceipt = endpoint({
  method: 'DELETE',
  path: '/insured/:insuredId/claims/:claimId/receipts/:receiptId',
  summary: 'Take a receipt out again, before the claim is handed in',
  roles: claimant,
  input: z.object({ ...which, receiptId: ReceiptId }),
  output: ClaimAfter,
  refusals: inTheWay,
})

export const addPaper = endpoint({
  method: 'POST',
  path: '/insured/:insuredId/claims/:claimId/papers',
  summary: 'Add a photograph or a file',
  roles: claimant,
  bodyLimit: bodyLimitFor(PAPER_BYTES),
  input: z.object({ ...which, kind: PaperKind, ...fileFields(PAPER_BYTES) }),
  output: ClaimAfter.extend({ paperId: PaperId }),
  refusals: { ...inTheWay, ...paperRefusals },
})

export const readPaper = endpoint({
  method: 'GET',
  path: '/insured/:insuredId/claims/:claimId/papers/:paperId',
  summary: 'A paper of a claim, as it was sent',
  roles: everybody,
  input: z.object({ ...which, paperId: PaperId }),
  output: SentFile,
  refusals: {
    ...gone,
    'no-such-paper': { zh: '没有找到这份材料。', en: 'No such paper.' },
  },
})

export const handIn = endpoint({
  method: 'POST',
  path: '/insured/:insuredId/claims/:claimId/handing-in',
  summary: 'Hand the claim in, or what was asked for',
  roles: claimant,
  input: z.object({ ...which, version }),
  output: ClaimAfter,
  refusals: inTheWay,
})

export const changeAccount = endpoint({
  method: 'PUT',
  path: '/insured/:insuredId/claims/:claimId/account',
  summary: 'Correct where the money goes; what the bank returned is paid anew',
  roles: claimant,
  input: z.object({ ...which, ...Payee, version }),
  output: ClaimAfter,
  refusals: {
    ...inTheWay,
    'money-under-way': {
      zh: '有一笔款正在银行处理，现在不能改账户。请等银行有了结果再改。',
      en: 'A payment is with the bank; the account can be changed when the bank has answered.',
    },
  },
})

export const appealClaim = endpoint({
  method: 'POST',
  path: '/insured/:insuredId/claims/:claimId/appeal',
  summary: 'Do not agree with the decision; somebody else looks at it anew',
  roles: claimant,
  input: z.object({ ...which, text: z.string().trim().min(5).max(2000), version }),
  output: ClaimAfter,
  refusals: inTheWay,
})

export const withdrawClaim = endpoint({
  method: 'POST',
  path: '/insured/:insuredId/claims/:claimId/withdrawal',
  summary: 'Withdraw a claim that is not decided yet',
  roles: claimant,
  input: z.object({ ...which, why: z.string().trim().max(300).default(''), version }),
  output: ClaimAfter,
  refusals: inTheWay,
})
