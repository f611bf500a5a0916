import { z } from 'zod'
import type { AccountId } from '#platform/model/actor.ts'
import { Day, Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'

export const TieId = z.uuid().brand('TieId')
export type TieId = z.infer<typeof TieId>

export const TieState = z.enum(['asked', 'withdrawn', 'declined', 'tied', 'undone'])
export type TieState = z.infer<typeof TieState>

export const tieStateWords: Record<TieState, Words> = {
  asked: { zh: '等窗口核对', en: 'Waits for the desk' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  declined: { zh: '没有关联', en: 'Declined' },
  tied: { zh: '已关联', en: 'Tied' },
  undone: { zh: '关联已撤销', en: 'Undone' },
}

/** By which paper the desk saw who stands before it. */
export const IdentityPaper = z.enum([
  'identity-card',
  'temporary-card',
  'household-register',
  'birth-certificate',
])
export type IdentityPaper = z.infer<typeof IdentityPaper>

export const identityPaperWords: Record<IdentityPaper, Words> = {
  'identity-card': { zh: '居民身份证', en: 'Identity card' },
  'temporary-card': { zh: '临时身份证', en: 'Temporary identity card' },
  'household-register': { zh: '户口簿', en: 'Household register' },
  'birth-certificate': { zh: '出生医学证明', en: 'Birth certificate' },
}

/** What an account asked for, and what the desk made of it. The code is not among it. */
export const TieLine = z.object({
  id: TieId,
  accountName: z.string(),
  state: TieState,
  askedAt: Instant,
  paper: IdentityPaper.nullable(),
  seenOn: Day.nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: Instant.nullable(),
  undoneBy: z.string().nullable(),
  undoneAt: Instant.nullable(),
  reason: z.string().nullable(),
  /** Whoever tied it does not undo it. */
  isMine: z.boolean(),
  version: z.int(),
})
export type TieLine = z.infer<typeof TieLine>

export type TieObstacle =
  | 'tie-settled'
  | 'person-tied-already'
  | 'account-tied-already'
  | 'name-not-of-account'
  | 'code-differs'
  | 'seen-in-the-future'

export const tieObstacleWords: Record<TieObstacle, Words> = {
  'tie-settled': {
    zh: '这个申请已经处理过了，请刷新页面。',
    en: 'This request was dealt with already. Reload the page.',
  },
  'person-tied-already': {
    zh: '这位参保人已经关联了一个账号。要换账号，请先由另一位同事撤销原来的关联。',
    en: 'This person is tied to an account. Another colleague has to undo that first.',
  },
  'account-tied-already': {
    zh: '这个账号已经属于另一位参保人，不能再关联。',
    en: 'This account belongs to another insured person.',
  },
  'name-not-of-account': {
    zh: '账号的姓名和参保记录的姓名不一样，不能关联。请先查清是哪一边写错了。',
    en: 'The names of account and record differ. Find out first which of them is wrong.',
  },
  'code-differs': {
    zh: '核对码不对。请本人打开“我的参保”，再念一遍上面的 6 位数字。',
    en: 'The code differs. Ask the person to open their enrolment page and read the six digits again.',
  },
  'seen-in-the-future': {
    zh: '核对证件的日期不能晚于今天。',
    en: 'The paper cannot have been seen after today.',
  },
}

/** The field of the form to which an obstacle belongs. */
export const fieldOfObstacle: Partial<Record<TieObstacle, string>> = {
  'code-differs': 'code',
  'seen-in-the-future': 'seenOn',
}

interface Standing {
  readonly state: TieState
  readonly accountName: string
  readonly personName: string
  readonly isPersonTied: boolean
  readonly isAccountTied: boolean
  readonly code: string
  readonly toldCode: string
  readonly seenOn: Day
  readonly today: Day
}

/** What keeps the desk from tying an account to the person. */
export function findTieObstacle(standing: Standing): TieObstacle | undefined {
  if (standing.state !== 'asked') return 'tie-settled'
  if (standing.isPersonTied) return 'person-tied-already'
  if (standing.isAccountTied) return 'account-tied-already'
  if (standing.accountName !== standing.personName) return 'name-not-of-account'
  if (standing.seenOn > standing.today) return 'seen-in-the-future'
  return standing.code === standing.toldCode ? undefined : 'code-differs'
}

export type UndoObstacle = 'tie-not-in-force' | 'another-person-undoes'

export const undoObstacleWords: Record<UndoObstacle, Words> = {
  'tie-not-in-force': {
    zh: '这个关联现在不在生效，不用撤销。请刷新页面。',
    en: 'This tie is not in force. Reload the page.',
  },
  'another-person-undoes': {
    zh: '关联是您自己做的，要由另一位同事撤销。',
    en: 'You made this tie; another colleague has to undo it.',
  },
}

interface Undoing {
  readonly state: TieState
  readonly decidedBy: AccountId | null
  readonly by: AccountId
}

export function findUndoObstacle({ state, decidedBy, by }: Undoing): UndoObstacle | undefined {
  if (state !== 'tied') return 'tie-not-in-force'
  return decidedBy === by ? 'another-person-undoes' : undefined
}
