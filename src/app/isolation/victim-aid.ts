import * as aid from '#aid/model/contract-case.ts'
import * as funder from '#aid/model/contract-funder.ts'
import { addLine } from '#aid/model/contract-ledger.ts'
import * as programmes from '#aid/model/contract-programmes.ts'
import { NO_FACTS } from '#aid/model/dossier.ts'
import { PACK_CLASSES } from '#aid/model/pack.ts'
import type { Terms } from '#aid/model/programme.ts'
import type { CaseId } from '#casework/model/case.ts'
import { listCases } from '#casework/model/contract.ts'
import { fen } from '#insurance/model/fen.ts'
import { giveConsent } from '#people/model/contract-ties.ts'
import { CURRENT_NOTICE } from '#people/model/notice.ts'
import type { Actor, PersonId } from '#platform/model/actor.ts'
import { Day } from '#platform/model/time.ts'
import type { Maker } from './world.ts'

interface Givers {
  readonly city: Actor
  readonly officer: Actor
}

export const terms: Terms = {
  ...{ rules: [], papers: [{ kind: 'identity', freshDays: null }], windows: [], ceiling: null },
  ...{ payTo: 'patient', decideDays: 30, appealDays: 10 },
}

/** A dossier; applications that are paid in part, not sent yet, and sent back; a ledger. */
export async function fillAid(maker: Maker, worker: Actor, clientId: PersonId, givers: Givers) {
  const { door, mark, digits } = maker
  const { rows } = await door.ask(worker, listCases, { desk: 'open' })
  const caseId = rows.find(({ client }) => client.id === clientId)?.id
  if (!caseId) throw new Error('The victim has no open case of an adult')
  const { funderName, programmeIds } = await aFunder(maker, givers)
  await door.ask(worker, giveConsent, {
    ...{ personId: clientId, givenBy: clientId, purpose: 'aid', separate: true, from: null },
    recipients: [{ kind: 'organisation', institutionId: null, name: funderName, contact: '' }],
    ...{ dataClasses: [...PACK_CLASSES], until: null, limitsTold: true, notice: CURRENT_NOTICE },
    evidence: { kind: 'signature', keptAt: `柜${mark}` },
  })
  const today = Day.parse(new Date().toISOString().slice(0, 10))
  await door.ask(worker, aid.writeDossier, {
    ...{ caseId, version: 0, facts: { ...NO_FACTS, drug: `药${mark}`, income: fen(4_200_730) } },
    papers: [{ kind: 'identity', issuedOn: today, keptAt: `袋${mark}` }],
  })
  await door.ask(worker, addLine, {
    ...{ caseId, item: null, kind: 'cost', source: `住院${mark}`, status: 'expected', on: today },
    ...{ amount: fen(Number(`9${digits}0000`)), evidence: `凭据${mark}` },
  })
  const begin = (programmeId = programmeIds[0] as never) =>
    door.ask(worker, aid.beginApplication, {
      ...{ caseId, programmeId, asked: fen(Number(`1${digits}000`)), statement: `难处${mark}` },
    })
  const { id: applicationId } = await begin()
  await begin(programmeIds[1] as never)
  const { id: secondId } = await begin(programmeIds[2] as never)
  await askForMore(maker, worker, caseId, secondId as never, givers.officer)
  await payInPart(maker, worker, caseId, applicationId as never, givers.officer)
}

async function aFunder({ door, digits }: Maker, { city, officer }: Givers) {
  // Funders and programmes are for everybody to read: they bear no mark.
  const funderName = `资助方 ${digits}`
  const about = { name: funderName, contact: '', institutionId: null }
  const { id: funderId } = await door.ask(city, programmes.addFunder, about)
  const { code } = await door.ask(city, programmes.inviteOfficer, { funderId })
  await door.ask(officer, programmes.joinFunder, { code })
  const programmeIds: string[] = []
  for (const name of ['大病补助', '临时补助', '康复补助']) {
    const programme = { funderId, name, kind: 'charity' as const, terms }
    programmeIds.push((await door.ask(officer, programmes.addProgramme, programme)).id)
  }
  return { funderName, programmeIds }
}

async function payInPart(
  { door, mark }: Maker,
  worker: Actor,
  caseId: CaseId,
  applicationId: never,
  officer: Actor,
) {
  await submit(door, worker, caseId, applicationId)
  const yes = { applicationId, step: 'approve' as const, note: `给予${mark}`, version: 2 }
  await door.ask(officer, funder.decideApplication, { ...yes, amount: fen(100_000) })
  await door.ask(officer, funder.payApplication, {
    ...{ applicationId, amount: fen(40_000), reference: `凭证${mark}` },
    paidOn: Day.parse('2026-01-02'),
  })
}

async function askForMore(
  { door, mark }: Maker,
  worker: Actor,
  caseId: CaseId,
  applicationId: never,
  officer: Actor,
) {
  await submit(door, worker, caseId, applicationId)
  await door.ask(officer, funder.decideApplication, {
    ...{ applicationId, step: 'ask-supplement', note: `补${mark}`, wanted: ['bank-card'] },
    ...{ dueOn: Day.parse('2099-01-01'), version: 2 },
  })
}

function submit(door: Maker['door'], worker: Actor, caseId: CaseId, applicationId: never) {
  const which = { caseId, applicationId, dossierVersion: 1, note: '' }
  return door.ask(worker, aid.stepApplication, { ...which, step: 'submit', version: 1 })
}
