import { z } from 'zod'
import type { Words } from '#platform/model/words.ts'
import {
  type Mediation,
  type MediationState,
  Outcome,
  type Side,
  sideWords,
  type View,
  viewOf,
} from './mediation.ts'

/** What can be done to a mediation; the outcomes are steps too. */
export const MediationStep = z.enum([
  'amend',
  'secure',
  'send',
  'hear',
  'meet',
  'word',
  'confirm',
  ...Outcome.options,
  'follow-up',
])
export type MediationStep = z.infer<typeof MediationStep>

type Map = Partial<Record<MediationStep, MediationState>>

const ended = (state: MediationState): Map => ({ 'follow-up': state })

/** From which state which step leads where. What is not in the table cannot be done. */
export const mediationSteps: Record<MediationState, Map> = {
  opened: {
    ...{ amend: 'opened', secure: 'opened', send: 'hearing' },
    ...{ referred: 'referred', withdrawn: 'withdrawn' },
  },
  hearing: {
    ...{ amend: 'hearing', secure: 'hearing', hear: 'hearing', meet: 'meeting' },
    ...{ 'not-agreed': 'not-agreed', referred: 'referred', withdrawn: 'withdrawn' },
  },
  meeting: {
    ...{ amend: 'meeting', secure: 'meeting', hear: 'meeting', meet: 'meeting' },
    ...{ word: 'meeting', confirm: 'meeting', agreed: 'agreed', partly: 'partly' },
    ...{ 'not-agreed': 'not-agreed', referred: 'referred', withdrawn: 'withdrawn' },
  },
  agreed: ended('agreed'),
  partly: ended('partly'),
  'not-agreed': ended('not-agreed'),
  referred: ended('referred'),
  withdrawn: ended('withdrawn'),
}

/** Whether a view is there, was read back, or was refused with a reason. */
export type Heard = 'missing' | 'not-read-back' | 'heard' | 'refused'

/** What the guards look at. */
export interface MediationFacts {
  readonly state: MediationState
  readonly heard: Readonly<Record<Side, Heard>>
  readonly safety: Mediation['safety']
  readonly isHeadTold: boolean
  readonly isToldOfWays: boolean
  /** Which sides confirmed the last message; undefined while there is none. */
  readonly confirmed: Readonly<Record<Side, boolean>> | undefined
}

export const MediationObstacle = z.enum([
  'step-out-of-order',
  'safety-unset',
  'head-not-told',
  'ways-not-told',
  'patient-view-missing',
  'hospital-view-missing',
  'patient-view-not-read-back',
  'hospital-view-not-read-back',
  'message-missing',
  'patient-not-confirmed',
  'hospital-not-confirmed',
])
export type MediationObstacle = z.infer<typeof MediationObstacle>

const missing = (side: Side): Words => ({
  zh: `${sideWords[side].zh}的说法还没有记录。请先单独听取；若不愿说，写明原因。`,
  en: `${sideWords[side].en}: the view is not on record. Hear it first, or write down why not.`,
})
const notReadBack = (side: Side): Words => ({
  zh: `${sideWords[side].zh}的说法还没有念给本人确认。请念一遍，记下是谁确认的。`,
  en: `${sideWords[side].en}: the view was not read back and confirmed yet.`,
})
const notConfirmed = (side: Side): Words => ({
  zh: `${sideWords[side].zh}还没有确认共同说明。请念给他们听，记下是谁确认的。`,
  en: `${sideWords[side].en} has not confirmed the message for both yet.`,
})

export const mediationObstacleWords: Record<MediationObstacle, Words> = {
  'step-out-of-order': {
    zh: '这次调解现在的状态不能做这一步。请刷新页面，看看它走到了哪里。',
    en: 'The mediation is not in a state for this step. Reload to see where it stands.',
  },
  'safety-unset': {
    zh: '还没有看过现场是否安全。请先评定，再安排双方见面。',
    en: 'Look at the safety of everybody before both sides meet.',
  },
  'head-not-told': {
    zh: '现场有威胁，要先请医院负责人介入，记下是谁、什么时候，再安排双方见面。',
    en: 'There is a threat: the head of the hospital steps in before both sides meet.',
  },
  'ways-not-told': {
    zh: '还没有记下已告诉患方有哪些合法的解决途径。请先告知，在“现场与告知”里勾选。',
    en: 'Tell the patient’s side of the lawful ways first, and tick it under “scene”.',
  },
  'patient-view-missing': missing('patient'),
  'hospital-view-missing': missing('hospital'),
  'patient-view-not-read-back': notReadBack('patient'),
  'hospital-view-not-read-back': notReadBack('hospital'),
  'message-missing': {
    zh: '还没有写下共同说明。先写成一段双方都听得到的话，再念给两边确认。',
    en: 'There is no message for both yet.',
  },
  'patient-not-confirmed': notConfirmed('patient'),
  'hospital-not-confirmed': notConfirmed('hospital'),
}

const NEEDS_WAYS: readonly MediationStep[] = ['meet', 'not-agreed', 'referred']
const sides = ['patient', 'hospital'] as const

/** What stands between the mediation and the step, if anything. Both ends ask this function. */
export function findMediationObstacle(
  step: MediationStep,
  facts: MediationFacts,
): MediationObstacle | undefined {
  if (!mediationSteps[facts.state][step]) return 'step-out-of-order'
  if (step === 'meet') {
    for (const side of sides) {
      if (facts.heard[side] === 'missing') return `${side}-view-missing`
      if (facts.heard[side] === 'not-read-back') return `${side}-view-not-read-back`
    }
    if (facts.safety === 'unset') return 'safety-unset'
    if (facts.safety === 'threat' && !facts.isHeadTold) return 'head-not-told'
  }
  if (NEEDS_WAYS.includes(step) && !facts.isToldOfWays) return 'ways-not-told'
  if (step === 'confirm' && !facts.confirmed) return 'message-missing'
  if (step === 'agreed' || step === 'partly') {
    if (!facts.confirmed) return 'message-missing'
    for (const side of sides) if (!facts.confirmed[side]) return `${side}-not-confirmed`
  }
}

export function heardOf(view: Pick<View, 'words' | 'readBackTo'> | undefined): Heard {
  if (!view) return 'missing'
  if (view.words === '') return 'refused'
  return view.readBackTo === '' ? 'not-read-back' : 'heard'
}

/** The facts as they stand in the record: for the server and for the page. */
export function factsOf(mediation: Mediation): MediationFacts {
  const { state, views, safety, headTold, toldOf } = mediation
  const message = mediation.messages.at(-1)
  return {
    ...{ state, safety, isHeadTold: headTold !== '', isToldOfWays: toldOf.includes('ways') },
    heard: {
      patient: heardOf(viewOf(views, 'patient')),
      hospital: heardOf(viewOf(views, 'hospital')),
    },
    confirmed: message && {
      patient: message.confirmed.patient !== null,
      hospital: message.confirmed.hospital !== null,
    },
  }
}

export function isOver(state: MediationState) {
  return Outcome.safeParse(state).success
}
