import { z } from 'zod'
import type { Words } from '#platform/model/words.ts'
import { type GroupContent, type GroupEvaluation, type GroupState, Phase } from './group.ts'
import type { MemberState, Outcome } from './member.ts'
import type { SessionState } from './session.ts'

export const GroupStep = z.enum([
  'approve',
  'revise',
  'recruit',
  'begin',
  'next-phase',
  'evaluate',
  'archive',
  'cancel',
])
export type GroupStep = z.infer<typeof GroupStep>

/** From which state which step leads where. What is not in the table cannot be done. */
export const groupSteps: Record<GroupState, Partial<Record<GroupStep, GroupState>>> = {
  draft: { approve: 'approved', cancel: 'cancelled' },
  approved: { recruit: 'recruiting', revise: 'draft', cancel: 'cancelled' },
  recruiting: { begin: 'running', cancel: 'cancelled' },
  running: { 'next-phase': 'running', evaluate: 'evaluated', cancel: 'cancelled' },
  evaluated: { archive: 'archived' },
  archived: {},
  cancelled: {},
}

export const GroupObstacle = z.enum([
  'group-out-of-order',
  'head-only',
  'plan-incomplete',
  'too-few-members',
  'last-phase',
  'not-ending',
  'no-session',
  'session-open',
  'outcome-missing',
  'evaluation-missing',
  'reason-missing',
])
export type GroupObstacle = z.infer<typeof GroupObstacle>

export const groupObstacleWords: Record<GroupObstacle, Words> = {
  'group-out-of-order': {
    zh: '小组现在的状态不能做这一步。请刷新页面，看看它已经走到哪一步。',
    en: 'The group is not in a state for this step. Reload to see where it stands.',
  },
  'head-only': {
    zh: '小组计划由社工部主任同意。请主任打开这个小组。',
    en: 'The head of social work approves the plan. Ask her to open it.',
  },
  'plan-incomplete': {
    zh: '计划还没写全：目的、对象、招募条件和知情同意的内容都要写。',
    en: 'The plan is not complete: aims, target, criteria and the text of consent are needed.',
  },
  'too-few-members': {
    zh: '至少要有两位已同意的组员，才能开始。',
    en: 'At least two members must have consented before the group begins.',
  },
  'last-phase': {
    zh: '已经是结束期。下一步是写总评。',
    en: 'This is the last phase. Evaluate the group next.',
  },
  'not-ending': {
    zh: '还没到结束期。请先走到结束期，再写总评。',
    en: 'The group is not in its ending phase yet.',
  },
  'no-session': {
    zh: '还没有一节活动的记录。一节都没开，请选取消并写明原因。',
    en: 'No session has a record. If none was held, cancel the group.',
  },
  'session-open': {
    zh: '还有活动没写记录。请逐节写记录，没有开的写明原因。',
    en: 'Some sessions have neither a record nor a reason.',
  },
  'outcome-missing': {
    zh: '还有组员没写结果。中途离开的也要写。',
    en: 'Some members have no outcome yet; those who left need one too.',
  },
  'evaluation-missing': {
    zh: '请写明目的达到了没有。',
    en: 'Write whether the aims were reached.',
  },
  'reason-missing': { zh: '请写明为什么取消。', en: 'Give the reason.' },
}

export interface GroupFacts {
  readonly state: GroupState
  readonly phase: Phase
  readonly content: GroupContent
  readonly isHead: boolean
  readonly members: readonly {
    readonly state: MemberState
    readonly outcome: Outcome | null
    readonly hasJoined: boolean
  }[]
  readonly sessions: readonly { readonly state: SessionState }[]
  readonly evaluation: GroupEvaluation | null
  readonly reason: string
}

/** What stands between the group and the step, if anything. Both ends ask this function. */
export function findGroupObstacle(step: GroupStep, facts: GroupFacts): GroupObstacle | undefined {
  const { state, phase, content, members, sessions } = facts
  if (!groupSteps[state][step]) return 'group-out-of-order'
  switch (step) {
    case 'approve':
      if (!facts.isHead) return 'head-only'
      return isComplete(content) ? undefined : 'plan-incomplete'
    case 'begin':
      return members.filter((one) => one.state === 'member').length < 2
        ? 'too-few-members'
        : undefined
    case 'next-phase':
      return phase === 'ending' ? 'last-phase' : undefined
    case 'evaluate': {
      if (phase !== 'ending') return 'not-ending'
      if (sessions.some((one) => one.state === 'planned')) return 'session-open'
      if (!sessions.some((one) => one.state === 'recorded')) return 'no-session'
      if (members.some(({ hasJoined, outcome }) => hasJoined && outcome === null))
        return 'outcome-missing'
      return facts.evaluation?.aims.trim() ? undefined : 'evaluation-missing'
    }
    case 'cancel':
      return facts.reason.trim() === '' ? 'reason-missing' : undefined
    default:
      return undefined
  }
}

/** Where the group stands after a step that nothing stood in the way of. */
export function afterGroupStep(
  step: GroupStep,
  { state, phase }: Pick<GroupFacts, 'state' | 'phase'>,
): { state: GroupState; phase: Phase } {
  const next = groupSteps[state][step] ?? state
  const isOnward = step === 'begin' || step === 'next-phase'
  return { state: next, phase: isOnward ? phaseAfter(phase) : phase }
}

/** From the first meeting on each phase follows the one before; none is left out. */
function phaseAfter(phase: Phase): Phase {
  return Phase.options[Phase.options.indexOf(phase) + 1] ?? phase
}

export function isComplete({ aims, target, criteria, consentText }: GroupContent) {
  return [aims, target, criteria, consentText].every((text) => text.trim() !== '')
}

/** The plan is written until it is approved; after that it is what members agreed to. */
export function isPlanWritable(state: GroupState) {
  return state === 'draft'
}

/** People come and go, sessions are held and written down. */
export function isOpen(state: GroupState) {
  return state === 'recruiting' || state === 'running'
}

/** Sessions can be planned from the first draft on. */
export function isSessionPlannable(state: GroupState) {
  return state === 'draft' || state === 'approved' || isOpen(state)
}
