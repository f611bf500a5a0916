import { z } from 'zod'
import { AccountId, InstitutionId } from '#platform/model/actor.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Day } from '#platform/model/time.ts'
import { ClockReading, LearningEntry } from './learning.ts'
import { Placement } from './placement.ts'
import { Appointment, Position } from './position.ts'
import { Qualification, QualificationLevel } from './qualification.ts'
import { noWorker, workerWords } from './refusals.ts'
import { FreeAccount, Tier, Worker, WorkerId, workerFields } from './worker.ts'

export * from './contract-office.ts'
export * from './contract-positions.ts'
export * from './contract-records.ts'

export const WorkerLine = Worker.extend({
  level: QualificationLevel.nullable(),
  tier: Tier.nullable(),
  positionTitle: z.string(),
  grade: z.int().nullable(),
})
export type WorkerLine = z.infer<typeof WorkerLine>

/** A certificate whose registration lapses soon, or has lapsed. */
export const Expiring = Qualification.extend({ workerId: WorkerId, workerName: z.string() })

export const readTeam = endpoint({
  method: 'GET',
  path: '/workforce/team',
  summary: 'The team of my house: workers, positions, what expires',
  roles: ['lead'],
  input: z.object({}),
  output: z.object({
    headcount: z.int(),
    fte: z.number(),
    positionsOpen: z.int(),
    positionsFilled: z.int(),
    expiring: z.array(Expiring),
    workers: z.array(WorkerLine),
    /** Those who left, newest first. */
    former: z.array(WorkerLine),
    positions: z.array(Position),
    placements: z.array(Placement),
  }),
})

export const WorkerFile = Worker.extend({
  institutionName: z.string(),
  accountName: z.string().nullable(),
  qualifications: z.array(Qualification),
  appointments: z.array(Appointment),
  learning: z.array(LearningEntry),
  clocks: z.array(ClockReading).length(2),
  tiers: z.array(z.object({ tier: Tier, since: Day })),
  placements: z.array(Placement),
  /** Colleagues of the house who are tied to nobody yet; for the head. */
  freeAccounts: z.array(FreeAccount),
})
export type WorkerFile = z.infer<typeof WorkerFile>

export const openWorker = endpoint({
  method: 'GET',
  path: '/workforce/workers/:workerId',
  summary: 'The file of a worker: certificates, appointments, two clocks of learning',
  roles: ['lead', 'social-worker', 'district-officer', 'city-officer'],
  input: z.object({ workerId: WorkerId }),
  output: WorkerFile,
  refusals: noWorker,
})

export const readOwnFile = endpoint({
  method: 'GET',
  path: '/workforce/own',
  summary: 'My own file',
  roles: ['social-worker'],
  input: z.object({}),
  output: WorkerFile,
  refusals: {
    'no-such-worker-file': {
      zh: '您的账号还没有和队伍档案绑定。请联系社工部主任。',
      en: 'Your account is not tied to a file yet. Ask the head of social work.',
    },
  },
})

const written = z.object({ id: WorkerId, version: z.int() })

export const enterWorker = endpoint({
  method: 'POST',
  path: '/workforce/workers',
  summary: 'Put somebody into the register of the house',
  roles: ['lead'],
  input: z.object(workerFields),
  output: written,
  refusals: workerWords,
})

export const amendWorker = endpoint({
  method: 'PUT',
  path: '/workforce/workers/:workerId',
  summary: 'Correct what is on record about somebody, or write down the last day',
  roles: ['lead'],
  input: z.object({ ...workerFields, workerId: WorkerId, version: z.int() }),
  output: written,
  refusals: {
    ...noWorker,
    ...workerWords,
    'still-appointed': {
      zh: '这位社工还聘在岗位上。请先写明岗位聘任的结束日期，再登记离开日期。',
      en: 'Still appointed to a position. End the appointment first.',
    },
  },
})

export const tieWorker = endpoint({
  method: 'POST',
  path: '/workforce/workers/:workerId/account',
  summary: 'Say which account is this worker: with it the own file is seen',
  roles: ['lead'],
  input: z.object({ workerId: WorkerId, accountId: AccountId, version: z.int() }),
  output: written,
  refusals: {
    ...noWorker,
    'account-not-free': {
      zh: '只能选本机构社工或主任的账号，而且还没有绑定别的人。请先由管理员开通账号。',
      en: 'Choose an account of a social worker or head of this house that is tied to nobody.',
    },
  },
})

export const listWorkers = endpoint({
  method: 'GET',
  path: '/workforce/institutions/:institutionId/workers',
  summary: 'The workers of one institution, for the offices and its head',
  roles: ['lead', 'district-officer', 'city-officer'],
  input: z.object({ institutionId: InstitutionId }),
  output: z.object({ institutionName: z.string(), workers: z.array(WorkerLine) }),
  refusals: {
    'no-such-institution': {
      zh: '没有找到这家机构，或者不在您能查看的范围内。',
      en: 'No such institution within your sight.',
    },
  },
})
