import { z } from 'zod'
import { endpoint } from '#platform/model/contract.ts'
import { SentFile } from '#platform/model/file.ts'
import { Day } from '#platform/model/time.ts'
import {
  Certificate,
  CertificateId,
  CertificateStep,
  CheckResult,
  certificateObstacleWords,
} from './certificate.ts'
import { Figure, FigureCode, FigureRow } from './figures.ts'
import { HourEntry, HourEntryId, HourState, hourObstacleWords } from './hours.ts'

const staff = ['social-worker', 'lead'] as const

const ListedEntry = HourEntry.extend({ name: z.string(), number: z.string() })

export const listHours = endpoint({
  method: 'GET',
  path: '/hours',
  summary: 'Hours of the volunteers of my house, those to be verified first',
  roles: staff,
  input: z.object({ state: HourState.optional() }),
  output: z.object({ entries: z.array(ListedEntry) }),
})

const noEntry = { 'no-such-hour-entry': { zh: '没有找到这条时长。', en: 'No such entry.' } }

export const decideHours = endpoint({
  method: 'POST',
  path: '/hours/:entryId/decision',
  summary: 'Verify or reject; a rejection says why',
  roles: staff,
  input: z.object({
    entryId: HourEntryId,
    step: z.enum(['verify', 'reject']),
    why: z.string().trim().max(300).default(''),
  }),
  output: HourEntry,
  refusals: {
    ...noEntry,
    ...hourObstacleWords,
    'reason-missing': { zh: '不认定要写明原因，本人会看到。', en: 'Say why; the person reads it.' },
  },
})

export const correctHours = endpoint({
  method: 'POST',
  path: '/hours/:entryId/correction',
  summary: 'Put an entry right by another one; both stay',
  roles: staff,
  input: z.object({
    entryId: HourEntryId,
    minutes: z.int().min(0).max(1440),
    why: z.string().trim().min(1).max(300),
  }),
  output: HourEntry,
  refusals: { ...noEntry, ...hourObstacleWords },
})

const ListedCertificate = Certificate.extend({ name: z.string(), volunteerNumber: z.string() })

export const listCertificates = endpoint({
  method: 'GET',
  path: '/certificates',
  summary: 'Certificates of my house',
  roles: staff,
  input: z.object({}),
  output: z.object({ certificates: z.array(ListedCertificate) }),
})

const gone = { 'no-such-certificate': { zh: '没有找到这份证明。', en: 'No such certificate.' } }

export const stepCertificate = endpoint({
  method: 'POST',
  path: '/certificates/:certificateId/steps',
  summary: 'Draw up, put on notice, issue, replace by a new number, withdraw',
  roles: staff,
  input: z.object({
    certificateId: CertificateId,
    step: CertificateStep,
    why: z.string().trim().max(300).default(''),
    version: z.int(),
  }),
  output: Certificate,
  refusals: { ...gone, ...certificateObstacleWords },
})

export const openCertificate = endpoint({
  method: 'GET',
  path: '/certificates/:certificateId',
  summary: 'A certificate as it is printed',
  roles: [...staff, 'volunteer'],
  input: z.object({ certificateId: CertificateId }),
  output: ListedCertificate.extend({
    identityNumber: z.string(),
    house: z.string(),
    lines: z.array(z.object({ title: z.string(), minutes: z.int(), times: z.int() })),
  }),
  refusals: gone,
})

export const checkCertificate = endpoint({
  method: 'POST',
  path: '/certificate-checks',
  reads: true,
  summary: 'Whether a certificate holds, by its number and last characters; of whom it is, never',
  roles: 'anyone',
  input: z.object({
    number: z.string().trim().min(1).max(40),
    tail: z.string().trim().min(1).max(12),
  }),
  output: z.object({ result: CheckResult }),
})

export const exportVolunteers = endpoint({
  method: 'POST',
  path: '/volunteers/export',
  reads: true,
  summary: 'All volunteers in the record groups of MZ/T 061, for 志愿北京',
  roles: staff,
  input: z.object({}),
  output: SentFile,
})

export const readFigures = endpoint({
  method: 'GET',
  path: '/volunteer-figures',
  summary: 'V1–V10 of my house in a period',
  roles: ['lead'],
  input: z.object({ from: Day, until: Day }),
  output: z.object({
    figures: z.array(Figure),
    weights: z.array(
      z.object({
        title: z.string(),
        people: z.int(),
        weight: z.number(),
        wantTalk: z.int().nullable(),
      }),
    ),
  }),
})

export const readFigureRows = endpoint({
  method: 'GET',
  path: '/volunteer-figures/:code/rows',
  summary: 'What a figure is counted from',
  roles: ['lead'],
  input: z.object({ code: FigureCode, from: Day, until: Day }),
  output: z.object({ rows: z.array(FigureRow) }),
})
