import { caseStateWords, riskLevelWords } from '#casework/model/case.ts'
import { closureReasonWords } from '#casework/model/closure.ts'
import {
  activityWords,
  contactModeWords,
  type Domain,
  domainWords,
  serviceLineWords,
} from '#casework/model/code-lists.ts'
import { type CaseFile, getCaseFile } from '#casework/server/index.ts'
import { ageAt, isUnderFourteen } from '#people/model/age.ts'
import { getInstitution } from '#places/server/index.ts'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import {
  attainmentWords,
  caseSummary,
  closureForm,
  oneTimeNote,
  serviceConsent,
} from '../model/case-kinds.ts'
import {
  caseSummaryPaper,
  closurePaper,
  oneTimeNotePaper,
  serviceConsentPaper,
} from './default-papers.ts'
import { day, minute } from './paper-dates.ts'
import { type ServedKind, served } from './served-kind.ts'

const summary = served(caseSummary, caseSummaryPaper, async (tx, actor, { caseId }, deps) => {
  const file = await getCaseFile(tx, actor, caseId)
  const { row, contacts, names } = file
  const needs = row.needs as { domain: Domain; severity: number; note: string }[]
  return {
    ...(await everywhere(tx, actor, file, deps)),
    接案日期: day(file.interval?.openedAt ?? row.openedAt),
    个案状态: caseStateWords[row.state].zh,
    风险等级: riskLevelWords[row.riskLevel].zh,
    需要: needs.map(({ domain, severity, note }) => ({
      需要领域: domainWords[domain].zh,
      需要程度: String(severity),
      需要说明: note,
    })),
    目标: goalsOf(file),
    经过: contacts.toReversed().map(({ at, mode, shared, byAccount }) => ({
      记录时间: minute(at),
      记录方式: contactModeWords[mode].zh,
      记录内容: shared,
      记录人: names.get(byAccount) ?? '',
    })),
  }
})

const consent = served(serviceConsent, serviceConsentPaper, async (tx, actor, { caseId }, deps) => {
  const file = await getCaseFile(tx, actor, caseId)
  const { birthDate, closed } = file.client
  return {
    ...(await everywhere(tx, actor, file, deps)),
    出生日期: birthDate ? day(birthDate) : '',
    // 个人信息保护法 art. 31. Of a child's closed record the age is not known here.
    签署人身份: closed
      ? '本人；未满 14 周岁的为监护人'
      : isUnderFourteen(birthDate, deps.now())
        ? '监护人（未满 14 周岁）'
        : '本人',
  }
})

const closure = served(closureForm, closurePaper, async (tx, actor, { caseId }, deps) => {
  const file = await getCaseFile(tx, actor, caseId)
  const { interval, row, followUps } = file
  const written = interval?.closure
  return {
    ...(await everywhere(tx, actor, file, deps)),
    接案日期: day(interval?.openedAt ?? row.openedAt),
    结案日期: interval?.closedAt ? day(interval.closedAt) : '',
    结案原因: written ? closureReasonWords[written.reason].zh : '',
    结案小结: written?.summary ?? '',
    是否转介: written ? yesOrNo(written.referredAtClosure) : '',
    是否告知案主: written
      ? yesOrNo(written.clientInformed) +
        (written.notInformedWhy ? `（${written.notInformedWhy}）` : '')
      : '',
    目标: goalsOf(file),
    随访: followUps.map(({ due }) => ({ 随访日期: day(due) })),
  }
})

const note = served(oneTimeNote, oneTimeNotePaper, async (tx, actor, subject, deps) => {
  const file = await getCaseFile(tx, actor, subject.caseId)
  const { contacts, names } = file
  const one = subject.contactId ? contacts.find(({ id }) => id === subject.contactId) : contacts[0]
  if (!one) throw noSuch('contact')
  return {
    ...(await everywhere(tx, actor, file, deps)),
    服务时间: minute(one.at),
    服务时长: String(one.minutes),
    服务方式: contactModeWords[one.mode].zh,
    服务对象: one.with,
    服务活动: one.activities.map((activity) => activityWords[activity].zh).join('、'),
    服务记录: one.shared,
    下一步: one.next,
    记录社工: names.get(one.byAccount) ?? '',
  }
})

/** The papers of a case, in the order in which they are needed. */
export const caseDocuments: readonly ServedKind[] = [consent, summary, note, closure]

async function everywhere(tx: Tx, actor: Actor, { row, client, names }: CaseFile, deps: Deps) {
  const { name } = await getInstitution(tx, actor.institutionId as InstitutionId)
  const { sex, birthDate } = client
  const bed = row.bed && (row.bed.endsWith('床') ? row.bed : `${row.bed} 床`)
  return {
    机构名称: name,
    个案编号: row.number,
    案主姓名: client.name,
    性别: sex === 'female' ? '女' : sex === 'male' ? '男' : '不详',
    年龄: birthDate ? `${ageAt(birthDate, deps.now())} 岁` : '',
    病区床位: [row.ward, bed].filter(Boolean).join(' '),
    主责社工: names.get(row.ownerId) ?? '',
    服务内容: serviceLineWords[row.serviceLine].zh,
    制表日期: day(deps.now()),
    制表人: actor.name,
  }
}

function goalsOf({ goals }: CaseFile) {
  return goals.map(({ text, measure, due, attainment }) => ({
    目标内容: text,
    衡量办法: measure,
    目标期限: day(due),
    达成程度: attainment === null ? '未评' : (attainmentWords[attainment]?.zh ?? ''),
  }))
}

function yesOrNo(value: boolean) {
  return value ? '是' : '否'
}
