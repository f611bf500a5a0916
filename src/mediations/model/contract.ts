import { z } from 'zod'
import { CaseId } from '#casework/model/case.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Day, Instant } from '#platform/model/time.ts'
import {
  FollowUp,
  Incident,
  Mediation,
  MediationId,
  Meeting,
  Message,
  Outcome,
  ReferredTo,
  Scene,
  Side,
  View,
} from './mediation.ts'
import { mediationObstacleWords } from './mediation-steps.ts'
import { recordFaultWords } from './record-faults.ts'

const staff = ['social-worker', 'lead'] as const
const version = z.int()
const place = { caseId: CaseId, mediationId: MediationId }

const gone = {
  'no-such-case': {
    zh: '没有找到这个个案。它可能不存在，也可能不在您可见的范围内。',
    en: 'No such case, or it lies outside what you may see.',
  },
  'not-a-dispute': {
    zh: '只有“医患关系”的个案才做调解。请回到个案，或另开一个医患关系个案。',
    en: 'Only a case of the kind “doctor–patient dispute” is mediated.',
  },
}
const known = {
  ...gone,
  'no-such-mediation': { zh: '没有找到这次调解。请回到个案。', en: 'No such mediation.' },
  ...mediationObstacleWords,
  ...recordFaultWords,
}

export const MediationPage = z.object({
  caseNumber: z.string(),
  /** Newest first. */
  mediations: z.array(Mediation),
  /** Names of the accounts that appear on the page. */
  names: z.record(z.string(), z.string()),
})
export type MediationPage = z.infer<typeof MediationPage>

export const listMediations = endpoint({
  method: 'GET',
  path: '/cases/:caseId/mediations',
  summary: 'The mediations of a dispute, with what either side said',
  roles: staff,
  input: z.object({ caseId: CaseId }),
  output: MediationPage,
  refusals: gone,
})

export const openMediation = endpoint({
  method: 'POST',
  path: '/cases/:caseId/mediations',
  summary: 'Write down that a dispute was reported, and what happened',
  roles: staff,
  input: Incident.extend({ caseId: CaseId }),
  output: Mediation,
  refusals: {
    ...gone,
    ...recordFaultWords,
    'mediation-running': {
      zh: '这个个案还有一次调解没有结束。请先把它写完。',
      en: 'Another mediation of this case has not come to its end yet.',
    },
  },
})

export const amendIncident = endpoint({
  method: 'PUT',
  path: '/cases/:caseId/mediations/:mediationId/incident',
  summary: 'Put right what happened, where and when',
  roles: staff,
  input: Incident.extend({ ...place, version }),
  output: Mediation,
  refusals: known,
})

export const sendSomebody = endpoint({
  method: 'POST',
  path: '/cases/:caseId/mediations/:mediationId/sending',
  summary: 'Write down who was sent to the patient or the family, and when',
  roles: staff,
  input: z.object({
    ...place,
    sentWho: z.string().trim().min(1).max(60),
    sentAt: Instant,
    version,
  }),
  output: Mediation,
  refusals: known,
})

export const secureScene = endpoint({
  method: 'PUT',
  path: '/cases/:caseId/mediations/:mediationId/scene',
  summary: 'How safe the people are, who stepped in, and what the family was told',
  roles: staff,
  input: Scene.extend({ ...place, version }),
  output: Mediation,
  refusals: known,
})

export const hearSide = endpoint({
  method: 'POST',
  path: '/cases/:caseId/mediations/:mediationId/views',
  summary: 'Write down what one side says in its own words, or why it would not speak',
  roles: staff,
  input: View.extend({ ...place, version }),
  output: Mediation,
  refusals: known,
})

export const meetBothSides = endpoint({
  method: 'POST',
  path: '/cases/:caseId/mediations/:mediationId/meetings',
  summary: 'Bring both sides to one table',
  roles: staff,
  input: Meeting.extend({ ...place, version }),
  output: Mediation,
  refusals: known,
})

export const wordMessage = endpoint({
  method: 'POST',
  path: '/cases/:caseId/mediations/:mediationId/messages',
  summary: 'Word the one text that both sides hear; what was confirmed before no longer counts',
  roles: staff,
  input: Message.extend({ ...place, version }),
  output: Mediation,
  refusals: known,
})

export const confirmMessage = endpoint({
  method: 'POST',
  path: '/cases/:caseId/mediations/:mediationId/confirmations',
  summary: 'Write down who confirmed the message for one side',
  roles: staff,
  input: z.object({ ...place, side: Side, who: z.string().trim().min(1).max(60), version }),
  output: Mediation,
  refusals: known,
})

export const endMediation = endpoint({
  method: 'POST',
  path: '/cases/:caseId/mediations/:mediationId/outcome',
  summary: 'How the mediation ended; after that the record is not changed any more',
  roles: staff,
  input: z.object({
    ...place,
    outcome: Outcome,
    note: z.string().trim().min(1).max(2000),
    /** For `referred`. */
    referredTo: ReferredTo.nullable(),
    followUpOn: Day.nullable(),
    version,
  }),
  output: Mediation,
  refusals: known,
})

export const followUpMediation = endpoint({
  method: 'POST',
  path: '/cases/:caseId/mediations/:mediationId/follow-ups',
  summary: 'Whether what was settled was kept',
  roles: staff,
  input: FollowUp.pick({ at: true, found: true, text: true }).extend(place),
  output: Mediation,
  refusals: known,
})
