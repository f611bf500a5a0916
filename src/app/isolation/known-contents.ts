import { aMadeUpCalendar } from '#claims/model/testing.ts'
import { paper, toDocx } from '#documents/server/index.ts'
import { aRow, aSheet } from '#imports/server/testing.ts'
import { catalogue } from '#instruments/model/catalogue.ts'
import { DEMO_REGION, identityCheckDigit } from '#people/model/chinese-identity-number.ts'
import { aList } from '#volunteers/server/testing.ts'
import type { Path } from './input-maker.ts'

const HOUR_MS = 3_600_000
const file = (bytes: Buffer) => bytes.toString('base64')

const someNumber = `${DEMO_REGION}19551004735`
const payee = { payee: '路人', account: '6222020200012345678' }
const aPasserBy = someNumber + identityCheckDigit(someNumber)

const [phq2] = catalogue['phq-2'].variants
const answered = {
  ...{ variant: phq2.id, answers: { q1: 1, q2: 1 }, mode: 'interview', informant: 'self' },
  ...{ informantWho: undefined, at: new Date(Date.now() - HOUR_MS).toISOString() },
}
const [epds] = catalogue.epds.variants

/** One who is new everywhere, and one who is on the roll of the victim by the telephone. */
const { digest, ...list } = await aList([
  { name: '路人', birthDate: '1990-01-30', phone: '13900009999' },
  { name: '何来', birthDate: '1990-05-06', phone: '13500004730' },
])

/**
 * What no contract can tell, because it depends on data or is a file: whole answers, a real .docx.
 * An endpoint that takes such a thing needs a line here, or the attacks do not get through to it.
 */
export const knownContents: Readonly<Record<string, Readonly<Record<Path, unknown>>>> = {
  'post-cases-caseId-instruments-instrumentId-responses': { ...answered, instrumentId: 'phq-2' },
  'post-cases-caseId-instrument-responses-responseId-correction': answered,
  'post-instruments-instrumentId-texts': {
    ...{ instrumentId: 'epds', variant: epds.id, until: null, confirmed: true },
    items: epds.items.map(({ id: item }) => ({ item, text: `题目 ${item}`, answers: [] })),
  },
  'post-cases-caseId-discharge-plans-dischargePlanId-steps': {
    ...{ step: 'discharge', reason: '先回去', dischargedOn: undefined },
  },
  'put-workforce-positions-positionId': { grade: 9, from: '2021-04-01', until: null },
  'put-cultivation-projects-projectId-review': { scores: { need: 7 } },
  'put-supervision-relations-relationId': { deputyId: null, to: null },
  'post-coverage-norms-choices': { normCode: 'shanghai-2017', from: '2021-04-01' },
  'post-staff-support-talks-talkId-offer': { consentBy: 'in-person' },
  'post-cases-caseId-documents': { kind: 'service-consent' },
  'post-document-kinds-kind-templates': {
    ...{ kind: 'service-consent', fileName: '模板.docx' },
    base64: file(toDocx(paper.paragraph('{机构名称}{个案编号}{案主姓名}'))),
  },
  'post-imports': {
    ...{ kind: 'patients', fileName: '名单.xlsx' },
    base64: await aSheet('patients', [aRow({ name: '路人' })]),
  },
  'post-volunteers-imports-check': list,
  'post-volunteers-imports': { ...list, digest },
  'post-enrolment-family': { name: '路人', kind: 'parent', identityNumber: aPasserBy },
  'post-enrolment-imports': {
    ...{ fileName: '名单.csv' },
    base64: file(
      Buffer.from(`姓名,身份证号,年度,参保途径,健康状况\n路人,${aPasserBy},2026,职工,健康`),
    ),
  },
  'post-insured-insuredId-claims': { ...payee, year: 2026, what: '住院' },
  'post-insured-insuredId-claims-claimId-papers': {
    ...{ kind: 'invoice', fileName: '照片.png' },
    base64: file(Buffer.from('89504e470d0a1a0a0000', 'hex')),
  },
  'put-insured-insuredId-claims-claimId-account': payee,
  'post-claims-calendars': { ...aMadeUpCalendar(2099) },
  'put-imports-batchId-lines-n-decision': { n: 30, sameAs: null },
}
