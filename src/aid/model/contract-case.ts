import { z } from 'zod'
import { CaseId } from '#casework/model/case.ts'
import { ConsentObstacle } from '#people/model/consent.ts'
import { consentObstacleWords } from '#people/model/consent-words.ts'
import { PersonId } from '#platform/model/actor.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Day } from '#platform/model/time.ts'
import { ApplicationFile, ApplicationId } from './application.ts'
import { TeamStep } from './application-steps.ts'
import { Amount, Dossier, DossierFacts, Paper, PaperKind } from './dossier.ts'
import { Line } from './ledger.ts'
import { applicationObstacleWords, sendingObstacleWords } from './obstacles.ts'
import { Programme, ProgrammeId } from './programme.ts'

const staff = ['social-worker', 'lead'] as const

const gone = {
  'no-such-case': {
    zh: '没有找到这个个案。它可能不存在，也可能不在您可见的范围内。',
    en: 'No such case, or it lies outside what you may see.',
  },
}
const ended = {
  'case-ended': {
    zh: '个案已经结案，不能再开始新的救助申请。需要时请先重新开案。',
    en: 'The case is closed. Reopen it before asking for aid.',
  },
}
const noApplication = {
  ...gone,
  'no-such-application': {
    zh: '没有找到这份申请。它可能不属于这个个案。',
    en: 'No such application; it may be of another case.',
  },
}
const dossierChanged = {
  'dossier-changed': {
    zh: '您看的时候，卷宗已经改过。请再看一遍将要送出的内容，然后送出。',
    en: 'The dossier was changed meanwhile. Look again at what will be sent.',
  },
}

/** Everything about the money of a case. */
export const AidPage = z.object({
  client: z.object({
    id: PersonId,
    name: z.string(),
    birthDate: Day.nullable(),
    age: z.int().nullable(),
  }),
  caseNumber: z.string(),
  from: z.object({ house: z.string(), worker: z.string() }),
  dossier: Dossier,
  programmes: z.array(
    Programme.extend({
      /** What keeps the dossier from being sent to its funder; null where the client agreed. */
      consent: ConsentObstacle.nullable(),
    }),
  ),
  applications: z.array(ApplicationFile),
  ledger: z.array(Line),
})
export type AidPage = z.infer<typeof AidPage>

export const openAid = endpoint({
  method: 'GET',
  path: '/cases/:caseId/aid',
  summary: 'The dossier of a case, the programmes, the applications and the ledger',
  roles: staff,
  input: z.object({ caseId: CaseId }),
  output: AidPage,
  refusals: gone,
})

/** An application that waits for the team, with the case in which to answer. */
export const WaitingLine = ApplicationFile.pick({
  id: true,
  programmeName: true,
  state: true,
  dueOn: true,
}).extend({ caseId: CaseId, caseNumber: z.string(), clientName: z.string() })
export type WaitingLine = z.infer<typeof WaitingLine>

export const listWaiting = endpoint({
  method: 'GET',
  path: '/aid/waiting',
  summary: 'In one’s own cases: where a funder asked for more, or where one may still appeal',
  roles: staff,
  input: z.object({}),
  output: z.object({ applications: z.array(WaitingLine) }),
})

export const writeDossier = endpoint({
  method: 'PUT',
  path: '/cases/:caseId/aid/dossier',
  summary: 'Write the dossier: facts once for all programmes, papers with who saw them and when',
  roles: staff,
  input: z.object({
    caseId: CaseId,
    facts: DossierFacts,
    papers: z
      .array(Paper)
      .max(PaperKind.options.length)
      .refine((papers) => new Set(papers.map(({ kind }) => kind)).size === papers.length, {
        message: '每种材料只登记一次',
      }),
    version: z.int(),
  }),
  output: Dossier,
  refusals: { ...gone, ...ended },
})

export const beginApplication = endpoint({
  method: 'POST',
  path: '/cases/:caseId/aid/applications',
  summary: 'Begin an application to a programme with the dossier of the case',
  roles: staff,
  input: z.object({
    caseId: CaseId,
    programmeId: ProgrammeId,
    asked: Amount.refine((asked) => asked > 0, { message: '申请的金额要大于零' }),
    statement: z.string().trim().max(1000),
  }),
  output: ApplicationFile,
  refusals: {
    ...gone,
    ...ended,
    ...sendingObstacleWords,
    'no-such-programme': {
      zh: '没有找到这个救助项目，它可能不向您的机构开放。',
      en: 'No such programme, or it is not open to your house.',
    },
  },
})

export const stepApplication = endpoint({
  method: 'POST',
  path: '/cases/:caseId/aid/applications/:applicationId/steps',
  summary: 'Send it, supply what was asked, appeal, withdraw or close; what is sent is frozen',
  roles: staff,
  input: z.object({
    caseId: CaseId,
    applicationId: ApplicationId,
    step: TeamStep,
    note: z.string().trim().max(1000).default(''),
    /** Of the dossier that was shown: another one is not sent. */
    dossierVersion: z.int(),
    version: z.int(),
  }),
  output: ApplicationFile,
  refusals: {
    ...noApplication,
    ...applicationObstacleWords,
    ...sendingObstacleWords,
    ...consentObstacleWords,
    ...dossierChanged,
  },
})
