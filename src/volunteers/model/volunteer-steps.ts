import { z } from 'zod'
import type { Day } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { needsGuardian } from './minors.ts'
import type { VolunteerState } from './volunteer.ts'

export const VolunteerStep = z.enum([
  'screen',
  'decline',
  'train',
  'activate',
  'pause',
  'resume',
  'leave',
  'dismiss',
])
export type VolunteerStep = z.infer<typeof VolunteerStep>

const parting = { leave: 'left', dismiss: 'dismissed' } as const

/** From which state which step leads where. What is not in the table cannot be done. */
export const volunteerSteps: Record<
  VolunteerState,
  Partial<Record<VolunteerStep, VolunteerState>>
> = {
  applied: { screen: 'screened', decline: 'declined' },
  screened: { train: 'training', decline: 'declined', ...parting },
  training: { activate: 'active', ...parting },
  active: { pause: 'paused', ...parting },
  paused: { resume: 'active', ...parting },
  left: {},
  dismissed: {},
  declined: {},
}

export const VolunteerObstacle = z.enum([
  'volunteer-out-of-order',
  'clearance-missing',
  'guardian-consent-missing',
  'general-training-missing',
  'reason-missing',
])
export type VolunteerObstacle = z.infer<typeof VolunteerObstacle>

export const volunteerObstacleWords: Record<VolunteerObstacle, Words> = {
  'volunteer-out-of-order': {
    zh: '现在的状态不能做这一步。请刷新页面，看看已经走到哪一步。',
    en: 'This cannot be done in the present state. Reload to see where it stands.',
  },
  'clearance-missing': {
    zh: '还没有记下健康和感染筛查的日期。请先在“面谈”里填写，再继续。',
    en: 'The health and infection clearance is not on record. Write it down first.',
  },
  'guardian-consent-missing': {
    zh: '未满 18 岁，须先取得监护人同意（北京市志愿服务促进条例第十二条）。请记下同意的日期。',
    en: 'Under 18 a guardian has to consent first. Write down the day of the consent.',
  },
  'general-training-missing': {
    zh: '还没有通过通用培训，不能上岗（北京市志愿服务促进条例第十九条）。请先登记培训结果。',
    en: 'General training has to be passed before any service.',
  },
  'reason-missing': {
    zh: '请写明原因。本人有权知道，也可以提出异议。',
    en: 'Give the reason. The person has a right to know it and may object.',
  },
}

export interface VolunteerFacts {
  readonly state: VolunteerState
  readonly birthDate: Day
  readonly guardianConsentOn: Day | null
  readonly healthClearedOn: Day | null
  readonly infectionClearedOn: Day | null
  readonly hasGeneralTraining: boolean
  readonly why: string
  readonly today: Day
}

/** What stands between the volunteer and the step, if anything. Both ends ask this function. */
export function findVolunteerObstacle(
  step: VolunteerStep,
  facts: VolunteerFacts,
): VolunteerObstacle | undefined {
  if (!volunteerSteps[facts.state][step]) return 'volunteer-out-of-order'
  const needsReason = step === 'decline' || step === 'dismiss' || step === 'pause'
  if (needsReason && facts.why.trim() === '') return 'reason-missing'
  if (step !== 'train' && step !== 'activate') return
  if (!facts.healthClearedOn || !facts.infectionClearedOn) return 'clearance-missing'
  if (needsGuardian(facts.birthDate, facts.today) && !facts.guardianConsentOn)
    return 'guardian-consent-missing'
  if (step === 'activate' && !facts.hasGeneralTraining) return 'general-training-missing'
}
