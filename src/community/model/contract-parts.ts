import { z } from 'zod'
import { PersonId } from '#platform/model/actor.ts'
import { endpoint } from '#platform/model/contract.ts'
import { bodyLimitFor, fileFields, SentFile } from '#platform/model/file.ts'
import { Day } from '#platform/model/time.ts'
import { ActivityId } from './activity.ts'
import { EVIDENCE_BYTES, EvidenceFile, EvidenceKind, Faces } from './evidence.ts'
import { ActivityFollowUp, FollowUpKind } from './participant.ts'
import { gone, staff, version } from './refusals.ts'

const noParticipant = {
  'no-such-participant': {
    zh: '这个人不在参加名单里。',
    en: 'This person is not among those who were there.',
  },
}

export const removeParticipant = endpoint({
  method: 'DELETE',
  path: '/activities/:activityId/participants/:personId',
  summary: 'Somebody was written down by mistake, or takes the consent back',
  roles: staff,
  input: z.object({ activityId: ActivityId, personId: PersonId }),
  output: z.object({ removed: z.boolean() }),
  refusals: {
    ...gone,
    ...noParticipant,
    'activity-closed': {
      zh: '活动已经总结，不能再改名单。需要时请主任退回。',
      en: 'The activity is summed up.',
    },
    'has-follow-ups': {
      zh: '这个人还有后续事项，不能从名单里拿掉。',
      en: 'Something came of it for this person; the name stays.',
    },
  },
})

export const addFollowUp = endpoint({
  method: 'POST',
  path: '/activities/:activityId/follow-ups',
  summary: 'What is to come of it for somebody who was there: a contract, a list, a request',
  roles: staff,
  input: z.object({
    activityId: ActivityId,
    personId: PersonId,
    kind: FollowUpKind,
    due: Day,
    note: z.string().trim().max(300).default(''),
  }),
  output: ActivityFollowUp,
  refusals: { ...gone, ...noParticipant },
})

export const finishFollowUp = endpoint({
  method: 'POST',
  path: '/activities/:activityId/follow-ups/:followUpId/finish',
  summary: 'Whether it was done, and what came of it',
  roles: staff,
  input: z.object({
    activityId: ActivityId,
    followUpId: z.uuid(),
    isDone: z.boolean(),
    result: z.string().trim().min(1).max(300),
    version,
  }),
  output: ActivityFollowUp,
  refusals: {
    ...gone,
    'no-such-follow-up': { zh: '没有找到这个后续事项。', en: 'No such follow-up.' },
    'follow-up-finished': {
      zh: '这个后续事项已经写过结果了。',
      en: 'The result is on record already.',
    },
  },
})

export const addEvidence = endpoint({
  method: 'POST',
  path: '/activities/:activityId/evidence',
  summary: 'A photograph or a paper that shows it; sealed in the file store',
  roles: staff,
  bodyLimit: bodyLimitFor(EVIDENCE_BYTES),
  input: z.object({
    activityId: ActivityId,
    kind: EvidenceKind,
    faces: Faces,
    ...fileFields(EVIDENCE_BYTES),
  }),
  output: EvidenceFile,
  refusals: {
    ...gone,
    'activity-closed': {
      zh: '活动已经总结，不能再加材料。需要时请主任退回。',
      en: 'The activity is summed up.',
    },
    'faces-not-agreed': {
      zh: '照片里能认出人，又没有都问过：不能留。请先问，或者换一张、打上马赛克。',
      en: 'Somebody can be recognised who was not asked. Ask first, or take another picture.',
    },
    'file-not-readable': {
      zh: '只收 JPG、PNG 图片和 PDF 文件。',
      en: 'Only JPEG and PNG pictures and PDF files are taken.',
    },
    'too-many-files': {
      zh: '一个活动最多 20 份材料。',
      en: 'At most twenty files for an activity.',
    },
  },
})

export const readEvidence = endpoint({
  method: 'GET',
  path: '/activities/:activityId/evidence/:fileId',
  summary: 'One file that shows it',
  roles: staff,
  input: z.object({ activityId: ActivityId, fileId: z.uuid() }),
  output: SentFile,
  refusals: { ...gone, 'no-such-file': { zh: '没有找到这份材料。', en: 'No such file.' } },
})
