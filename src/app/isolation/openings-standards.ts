import * as indicators from '#indicators/model/contract.ts'
import { PeriodName } from '#indicators/model/period.ts'
import type { InstitutionId } from '#platform/model/actor.ts'
import { Day } from '#platform/model/time.ts'
import * as standards from '#standards/model/contract.ts'
import type { EditionContent } from '#standards/model/edition.ts'
import type { Hands } from './hands.ts'
import { anOffice } from './victim.ts'
import { periodOf } from './victim-indicators.ts'

const city = anOffice('city-officer')

/** Drafts of the city, an edition that no house has looked at, an audit that is answered; a submission. */
export async function openStandards(hands: Hands) {
  const { door, mark, world, open } = hands
  const { lead } = world
  const content: EditionContent = {
    ...{ title: '试行规范', source: '自拟', validFrom: Day.parse('2026-02-01'), validUntil: null },
    clauses: [{ number: '1', kind: 'space', text: '有一间房', check: '看', forms: [] }],
  }
  const draft = async (code: string) =>
    (await door.ask(city, standards.draftEdition, { code, content })).id
  const publish = async (code: string) => {
    const editionId = await draft(code)
    await door.ask(city, standards.publishEdition, { editionId, version: 1 })
    return editionId
  }
  open(city, standards.amendEdition, { editionId: await draft('SHI-GAI'), content, version: 1 })
  open(city, standards.publishEdition, { editionId: await draft('SHI-FA'), version: 1 })
  open(city, standards.dropDraft, { editionId: await draft('SHI-QI') })
  const fresh = await publish('SHI-XIN')
  open(lead, standards.openEdition, { editionId: fresh })
  open(lead, standards.beginAudit, { editionId: fresh })

  const editionId = await publish('SHI-WAN')
  const { auditId } = await door.ask(lead, standards.beginAudit, { editionId })
  const answer = { clause: '1', verdict: 'met' as const, note: `自评依据${mark}` }
  await door.ask(lead, standards.answerClause, { auditId, ...answer })
  const { version } = await door.ask(lead, standards.openAudit, { auditId })
  open(lead, standards.finishAudit, { auditId, summary: `小结${mark}`, version })
  await openSubmissions(hands)
}

async function openSubmissions({ door, mark, digits, world: { lead }, open }: Hands) {
  const which = { period: periodOf(digits), institutionId: lead.institutionId as InstitutionId }
  open(lead, indicators.openSubmission, which)
  const { version } = await door.ask(lead, indicators.openSubmission, which)
  const step = { step: 'compute' as const, reason: `补录${mark}`, version }
  open(lead, indicators.stepSubmission, { ...which, ...step })
  open(city, indicators.openReportPeriod, {
    ...{ period: PeriodName.parse('2024-05'), groups: ['caseload'] },
    ...{ dueOn: Day.parse('2024-07-20'), note: '请先核对' },
  })
}
