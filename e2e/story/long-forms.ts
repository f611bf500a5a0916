import type { Page } from 'playwright-core'
import type { DemoRole } from '#access/model/demo.ts'
import * as casework from '#casework/model/contract.ts'
import { registerHelpRequest } from '#casework/model/contract-requests.ts'
import { listMyClaims, reportClaim } from '#claims/model/contract.ts'
import { holdConference, listConferences } from '#conferences/model/contract.ts'
import { addMinutes, toInstant } from '#platform/model/time.ts'
import { registerTalk } from '#staff-support/model/contract.ts'
import type { Asker } from './front-door.ts'
import { tap } from './people.ts'
import { findRecords, type OfCase, type Records } from './records.ts'

/** A form in which somebody writes for longer than a breath. */
export interface LongForm {
  readonly role?: DemoRole
  /** Where it lies, below the records of the demonstration. */
  readonly at: (places: Places) => string
  /** The field that is typed into. */
  readonly field: string
  /** What has to be answered before that field is there; the draft remembers it. */
  readonly before?: (page: Page) => Promise<void>
}

/** The records to which the forms belong. */
export interface Places extends Records {
  readonly client: string
  readonly request: string
  readonly talk: string
  /** A claim that is still being gathered. */
  readonly claim: { readonly insuredId: string; readonly claimId: string }
}

const at = (caseId: string, rest: string) => `/cases/${caseId}/${rest}`
const inCrisis =
  (form: string) =>
  ({ crisis: { caseId, id } }: Places) =>
    at(caseId, `crisis?crisis=${id}&form=${form}`)

/** By what they are called; every one of them keeps its draft on the server. */
export const longForms: Readonly<Record<string, LongForm>> = {
  记一笔: { at: ({ running }) => at(running, '?form=contact-note'), field: '记录' },
  简要评估: {
    at: ({ running }) => at(running, '?form=assessment'),
    field: '经济与医保：看到什么',
    before: (page) => tap(page, '经济与医保', '3'),
  },
  定目标: { at: ({ running }) => at(running, '?form=goal'), field: '对方希望怎样' },
  结案: { at: ({ running }) => at(running, '?form=closure'), field: '小结' },
  登记求助: { at: () => '/requests/new', field: '对方的原话' },
  办结求助: { at: ({ request }) => `/requests/${request}?form=settle`, field: '说明一句' },
  登记服务对象: { at: () => '/people/new', field: '姓名' },
  同意: { at: ({ client }) => `/people/${client}/consents/new`, field: '签字件放在哪里' },
  预估: { at: ({ running }) => at(running, 'assessments/new'), field: '总的看法' },
  量表: {
    at: ({ running }) => at(running, 'instruments/phq-9'),
    field: '代答人和关系',
    before: (page) => tap(page, '谁作答', '他人代答'),
  },
  服务计划: {
    at: ({ draftedPlan }) => at(draftedPlan.caseId, 'plan?form=plan'),
    field: '对方最看重什么',
  },
  约定计划: {
    at: ({ draftedPlan: { caseId, id } }) => at(caseId, `plan?form=agree.${id}`),
    field: '见证人',
    before: (page) => tap(page, '怎么约定的', '口头同意'),
  },
  要做的事: { at: ({ running }) => at(running, 'plan?form=task'), field: '做什么' },
  疑似危机: { at: ({ running }) => at(running, 'crisis'), field: '看到或听到了什么' },
  危机筛查: { at: inCrisis('screening'), field: '对方怎么说' },
  安全计划: { at: inCrisis('plan'), field: '我怎么知道又要不好了' },
  强制报告: { at: inCrisis('report'), field: '看到、听到的事实' },
  会议安排: { at: ({ running }) => at(running, 'conferences?form=team'), field: '为什么开' },
  会议记录: {
    at: ({ meetingAhead: { caseId, id } }) => at(caseId, `conferences?form=minutes.${id}`),
    field: '社会工作建议',
  },
  听取一方: {
    at: ({ mediation }) => at(mediation.caseId, 'mediation?form=view.patient'),
    field: '他们怎么说',
  },
  共同说明: {
    at: ({ mediation }) => at(mediation.caseId, 'mediation?form=message'),
    field: '共同说明',
  },
  出院准备: {
    at: ({ discharge }) => at(discharge.caseId, 'discharge'),
    field: '要问病房的用药问题',
  },
  职工谈话: { at: ({ talk }) => `/staff-support/talks/${talk}`, field: '记录' },
  录票据: {
    role: 'insured',
    at: ({ claim }) => `/claims/${claim.insuredId}/${claim.claimId}?form=receipt`,
    field: '医院或药店',
  },
  督导批注: {
    role: 'lead',
    at: ({ running }) => `/reading?form=remark.${running}`,
    field: '批注',
  },
}

/**
 * Everything that the forms need and the demonstration does not bring along, as the social worker and as
 * somebody insured.
 */
export async function preparePlaces(worker: Asker, insured: Asker): Promise<Places> {
  const records = await findRecords(worker)
  await holdMeeting(worker, records.meetingAhead)
  const { client } = await worker.ask(casework.openCase, { caseId: records.running })
  const request = await worker.ask(registerHelpRequest, {
    ...{ source: 'ward-staff', channel: 'ward', urgency: 'day', reasons: ['emotion'] },
    text: '夜里睡不着',
  })
  const talk = await worker.ask(registerTalk, { theme: 'exhaustion' })
  const claim = await reportOne(insured)
  return { ...records, client: client.id, request: request.id, talk: talk.id, claim }
}

async function reportOne(insured: Asker) {
  const { insured: covered } = await insured.ask(listMyClaims, {})
  const insuredId = covered.find(({ years }) => years.includes(2026))?.insuredId
  if (!insuredId) throw new Error('The demonstration has nobody insured for 2026')
  const payee = { payee: '骆清和', account: '6217000010088660123' }
  const input = { insuredId, year: 2026 as const, what: '复查', ...payee }
  const { id: claimId } = await insured.ask(reportClaim, input)
  return { insuredId, claimId }
}

/** Minutes are written of a meeting that has been. */
async function holdMeeting(worker: Asker, { caseId, id }: OfCase) {
  const { conferences } = await worker.ask(listConferences, { caseId })
  const planned = conferences.find((one) => one.id === id)
  if (!planned) throw new Error('The meeting is gone')
  const { id: conferenceId, place, attendees, version } = planned
  const begun = addMinutes(toInstant(new Date()), -60)
  const meeting = { caseId, conferenceId, at: begun, place, attendees, version }
  await worker.ask(holdConference, meeting)
}
