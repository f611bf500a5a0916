import { z } from 'zod'
import type { Words } from '#platform/model/words.ts'
import type { Conference, ConferenceState, Minutes } from './conference.ts'

export const ConferenceStep = z.enum([
  'change',
  'hold',
  'record',
  'cancel',
  'amend',
  'finish-decision',
])
export type ConferenceStep = z.infer<typeof ConferenceStep>

/** From which state which step leads where. What is recorded is only added to. */
export const conferenceSteps: Record<
  ConferenceState,
  Partial<Record<ConferenceStep, ConferenceState>>
> = {
  planned: { change: 'planned', hold: 'held', cancel: 'cancelled' },
  held: { record: 'recorded' },
  recorded: { amend: 'recorded', 'finish-decision': 'recorded' },
  cancelled: {},
}

/** What the guards look at. */
export interface ConferenceFacts extends Pick<Conference, 'state' | 'kind'> {
  /** The moment of the meeting has come. */
  readonly hasBegun: boolean
  readonly present: number
  /** The client is under eighteen. */
  readonly isMinor: boolean
  /** Bodies outside of the house without a separate consent to hear of the client. */
  readonly strangers: readonly string[]
  readonly minutes?: Pick<Minutes, 'answers' | 'socialWorkView' | 'familyVoice' | 'clientVoice'>
}

export const ConferenceObstacle = z.enum([
  'step-out-of-order',
  'not-begun-yet',
  'too-few-present',
  'outside-consent-missing',
  'answers-missing',
  'social-work-view-missing',
  'family-voice-missing',
  'client-voice-missing',
])
export type ConferenceObstacle = z.infer<typeof ConferenceObstacle>

export const conferenceObstacleWords: Record<ConferenceObstacle, Words> = {
  'step-out-of-order': {
    zh: '这次会议现在的状态不能做这一步。请刷新页面，看看它走到了哪里。',
    en: 'The meeting is not in a state for this step. Reload to see where it stands.',
  },
  'not-begun-yet': {
    zh: '会议时间还没到。开过以后再记谁到场。',
    en: 'The meeting has not begun yet.',
  },
  'too-few-present': {
    zh: '至少要有两个人到场，才算一次会议。',
    en: 'It takes two people at least to make a meeting.',
  },
  'outside-consent-missing': {
    zh: '有外单位的人参加，但还没有服务对象对该单位的单独同意。请先到服务对象页面取得同意（用途“团队共享”，写明该单位），再请他们来。',
    en: 'Somebody comes from outside, and there is no separate consent that names that body. Ask for it on the page of the client first (purpose “share with the team”).',
  },
  'answers-missing': {
    zh: '还没有写下任何问题和答复。请至少写一条。',
    en: 'There is no question with an answer yet.',
  },
  'social-work-view-missing': {
    zh: '还没有写社会工作的建议。',
    en: 'The recommendation of social work is missing.',
  },
  'family-voice-missing': {
    zh: '家庭会谈要写下家属怎么说。请用家属自己的话。',
    en: 'Write down what the family says, in its own words.',
  },
  'client-voice-missing': {
    zh: '服务对象是未成年人，要写下孩子自己怎么说；没能听到的，写明原因。',
    en: 'The client is a child: write down what the child says, or why it could not be heard.',
  },
}

/** What is wrong belongs to this field of the form. */
export const obstacleField: Partial<Record<ConferenceObstacle, string>> = {
  'not-begun-yet': 'at',
  'too-few-present': 'attendees',
  'outside-consent-missing': 'attendees',
  'answers-missing': 'answers',
  'social-work-view-missing': 'socialWorkView',
  'family-voice-missing': 'familyVoice',
  'client-voice-missing': 'clientVoice',
}

/** What stands between the meeting and the step, if anything. Both ends ask this function. */
export function findConferenceObstacle(
  step: ConferenceStep,
  facts: ConferenceFacts,
): ConferenceObstacle | undefined {
  if (!conferenceSteps[facts.state][step]) return 'step-out-of-order'
  if (step === 'hold' && !facts.hasBegun) return 'not-begun-yet'
  if (step === 'hold' && facts.present < 2) return 'too-few-present'
  if ((step === 'hold' || step === 'change') && facts.strangers.length > 0)
    return 'outside-consent-missing'
  if (step === 'record') return findMinutesObstacle(facts)
}

function findMinutesObstacle({
  kind,
  isMinor,
  minutes,
}: ConferenceFacts): ConferenceObstacle | undefined {
  if (kind === 'team' && !minutes?.answers.length) return 'answers-missing'
  if (kind === 'team' && !minutes?.socialWorkView) return 'social-work-view-missing'
  if (kind === 'family' && !minutes?.familyVoice) return 'family-voice-missing'
  if (isMinor && !minutes?.clientVoice) return 'client-voice-missing'
}
