import { z } from 'zod'
import { endpoint } from '#platform/model/contract.ts'
import { Day, Instant } from '#platform/model/time.ts'
import { Certificate, certificateObstacleWords } from './certificate.ts'
import { HourEntry, HourEntryId, hourObstacleWords } from './hours.ts'
import { OpportunityId } from './shift.ts'

const volunteer = ['volunteer'] as const
const noFile = {
  'no-such-volunteer-file': {
    zh: '您的账号还没有和志愿者档案绑定。请联系社工部的志愿者协调人。',
    en: 'Your account is not tied to a file yet. Ask the coordinator of volunteers.',
  },
}

const Notice = z.object({ number: z.string(), minutes: z.int(), noticeUntil: Instant })

export const readOwnHours = endpoint({
  method: 'GET',
  path: '/own-hours',
  summary: 'My hours, my certificates, and what is on notice at my house',
  roles: volunteer,
  input: z.object({}),
  output: z.object({
    verifiedMinutes: z.int(),
    entries: z.array(HourEntry),
    certificates: z.array(Certificate),
    notices: z.array(Notice),
  }),
  refusals: noFile,
})

export const claimHours = endpoint({
  method: 'POST',
  path: '/own-hours',
  summary: 'Tell hours of a work that is timed by its volunteers',
  roles: volunteer,
  input: z.object({ opportunityId: OpportunityId, from: Instant, until: Instant }),
  output: HourEntry,
  refusals: {
    ...noFile,
    'no-such-opportunity': { zh: '没有找到这个岗位。', en: 'No such opportunity.' },
    'not-self-timed': {
      zh: '这个岗位不由本人填报时长，请扫码签到或请协调人登记。',
      en: 'Hours of this work are not told by oneself.',
    },
    'times-out-of-order': {
      zh: '结束须晚于开始，不超过 12 小时，也不能晚于现在。请核对。',
      en: 'The end follows the beginning within 12 hours, and does not lie ahead.',
    },
    'hours-overlap': {
      zh: '这段时间和已有的一条时长重叠。请核对起止时间。',
      en: 'Overlaps with hours that are on record already.',
    },
  },
})

export const disputeHours = endpoint({
  method: 'POST',
  path: '/own-hours/:entryId/dispute',
  summary: 'Object to an entry: it has to be verified again',
  roles: volunteer,
  input: z.object({ entryId: HourEntryId, why: z.string().trim().min(1).max(300) }),
  output: HourEntry,
  refusals: {
    ...hourObstacleWords,
    'no-such-hour-entry': { zh: '没有找到这条时长。', en: 'No such entry.' },
  },
})

export const requestCertificate = endpoint({
  method: 'POST',
  path: '/own-certificates',
  summary: 'Ask for a certificate, free of charge',
  roles: volunteer,
  input: z.object({ from: Day, until: Day }),
  output: Certificate,
  refusals: {
    ...noFile,
    'no-verified-hours': certificateObstacleWords['no-verified-hours'],
    'days-out-of-order': { zh: '截止日期早于开始日期。', en: 'The end lies before the beginning.' },
  },
})
