import { z } from 'zod'
import { endpoint } from '#platform/model/contract.ts'
import { Day } from '#platform/model/time.ts'
import { EntryId, LearningClock } from './learning.ts'
import { Placement, PlacementId, placementFields } from './placement.ts'
import { QualificationId, qualificationFields } from './qualification.ts'
import { inOrder, notInFuture, noWorker } from './refusals.ts'
import { Tier, WorkerId } from './worker.ts'

const noQualification = {
  'no-such-qualification': { zh: '没有找到这本证书。', en: 'No such certificate.' },
}
const registeredLater = {
  'registration-before-issue': {
    zh: '登记有效期不能早于发证日期，请核对。',
    en: 'The registration cannot end before the certificate was issued.',
  },
}

export const addQualification = endpoint({
  method: 'POST',
  path: '/workforce/workers/:workerId/qualifications',
  summary: 'Put a certificate on record; its number is kept sealed',
  roles: ['lead'],
  input: z.object({
    ...qualificationFields,
    workerId: WorkerId,
    number: z.string().trim().min(1).max(60),
  }),
  output: z.object({ id: QualificationId }),
  refusals: {
    ...noWorker,
    ...notInFuture,
    ...registeredLater,
    'certificate-number-shape': {
      zh: '证书编号不对：4 到 40 个汉字、字母或数字，可以有括号和短横，请对照证书填写。',
      en: 'Not a certificate number: 4 to 40 letters or digits, brackets and strokes.',
    },
    'certificate-number-taken': {
      zh: '本机构已登记过这个证书编号，请核对。',
      en: 'This certificate number is on record already.',
    },
  },
})

export const renewRegistration = endpoint({
  method: 'PUT',
  path: '/workforce/qualifications/:qualificationId/registration',
  summary: 'Write down until when a certificate is registered',
  roles: ['lead'],
  input: z.object({
    qualificationId: QualificationId,
    registeredUntil: Day.nullable(),
    version: z.int(),
  }),
  output: z.object({ id: QualificationId, version: z.int() }),
  refusals: { ...noQualification, ...registeredLater },
})

export const revealCertificate = endpoint({
  method: 'POST',
  path: '/workforce/qualifications/:qualificationId/reveal',
  reads: true,
  summary: 'Open the number of a certificate; it is on record',
  roles: ['lead', 'social-worker'],
  input: z.object({ qualificationId: QualificationId }),
  output: z.object({ value: z.string() }),
  refusals: noQualification,
})

export const enterLearning = endpoint({
  method: 'POST',
  path: '/workforce/workers/:workerId/continuing-education',
  summary: 'Put hours of learning on record, for one clock; the other is not touched',
  roles: ['lead'],
  input: z.object({
    workerId: WorkerId,
    clock: LearningClock,
    on: Day,
    hours: z.number().min(0.5).max(200),
    content: z.string().trim().min(1).max(200),
    /** Number of the certificate of hours, or of the notice. */
    evidence: z.string().trim().min(1).max(200),
  }),
  output: z.object({ id: EntryId }),
  refusals: { ...noWorker, ...notInFuture },
})

export const strikeLearning = endpoint({
  method: 'POST',
  path: '/workforce/continuing-education/:entryId/strike',
  summary: 'Strike out hours that were entered by mistake; they stay legible',
  roles: ['lead'],
  input: z.object({ entryId: EntryId, why: z.string().trim().min(1).max(300) }),
  output: z.object({ id: EntryId }),
  refusals: {
    'no-such-entry': { zh: '没有找到这条学时。', en: 'No such entry.' },
    'struck-already': { zh: '这条学时已经作废。', en: 'This entry is struck out already.' },
  },
})

export const placeInTier = endpoint({
  method: 'POST',
  path: '/workforce/workers/:workerId/tiers',
  summary: 'Say in which tier of talent somebody is since a day',
  roles: ['lead'],
  input: z.object({ workerId: WorkerId, tier: Tier, since: Day }),
  output: z.object({ workerId: WorkerId, tier: Tier }),
  refusals: {
    ...noWorker,
    ...notInFuture,
    'tier-on-record': {
      zh: '这一天已经登记过梯队，不能改写。请换一个日期。',
      en: 'A tier is on record for this day. Choose another day.',
    },
  },
})

export const addPlacement = endpoint({
  method: 'POST',
  path: '/workforce/placements',
  summary: 'Put a student with a mentor',
  roles: ['lead'],
  input: z.object(placementFields),
  output: z.object({ id: PlacementId }),
  refusals: { ...noWorker, ...inOrder },
})

export const closePlacement = endpoint({
  method: 'POST',
  path: '/workforce/placements/:placementId/outcome',
  summary: 'Write down how a placement went',
  roles: ['lead'],
  input: z.object({
    placementId: PlacementId,
    outcome: z.string().trim().min(1).max(300),
    version: z.int(),
  }),
  output: Placement.pick({ id: true, version: true }),
  refusals: { 'no-such-placement': { zh: '没有找到这次实习。', en: 'No such placement.' } },
})
