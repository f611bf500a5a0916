import type { CaseId } from '#casework/model/case.ts'
import { getCase } from '#casework/server/index.ts'
import { yuan } from '#insurance/model/fen.ts'
import { CURRENT_NOTICE } from '#people/model/notice.ts'
import { giveConsent } from '#people/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { type Day, dayInBeijing } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { DossierFacts, PaperKind } from '../model/dossier.ts'
import { PACK_CLASSES } from '../model/pack.ts'
import type { FunderId } from '../model/programme.ts'
import { beginApplication } from './applications.ts'
import { type DemoProgramme, foundationProgrammes, publicProgrammes } from './demo-programmes.ts'
import { decideApplication, payApplication } from './desk.ts'
import { writeDossier } from './dossier.ts'
import { addLine } from './ledger.ts'
import * as store from './programmes.store.ts'
import { addProgramme, inviteOfficer, joinFunder } from './programmes.ts'
import { stepApplication } from './steps.ts'

interface Cast {
  readonly city: Actor
  readonly officer: Actor
  /** Decides on what is appealed. */
  readonly colleague: Actor
  readonly worker: Actor
}

/** Two funders and five programmes, all invented; one dossier with two applications. */
export async function fillAid(
  tx: Tx,
  enter: (actor: Actor) => Promise<unknown>,
  { city, officer, colleague, worker }: Cast,
  caseId: CaseId,
  deps: Deps,
) {
  const today = dayInBeijing(deps.now())
  await enter(city)
  const fund = { name: '晴川大病救助基金会（演示）', contact: '演示用，没有电话' }
  const programmes = foundationProgrammes(Number(today.slice(0, 4)))
  const { id: funderId, ids } = await aFunder(tx, city, fund, programmes, deps)
  const office = { name: '示例区救助经办窗口（演示）', contact: '演示用，没有电话' }
  const { ids: publicIds } = await aFunder(tx, city, office, publicProgrammes(), deps)
  for (const one of [officer, colleague]) {
    await enter(city)
    const { code } = await inviteOfficer(tx, city, { funderId }, deps)
    await enter(one)
    await joinFunder(tx, one, { code }, deps)
  }

  await enter(worker)
  const { clientId } = await getCase(tx, worker, caseId)
  await writeDossier(tx, worker, { caseId, facts, papers: papers(today), version: 0 }, deps)
  await addLine(tx, worker, { caseId, ...bill, on: today }, deps)
  await addLine(tx, worker, { caseId, ...reimbursed, on: today }, deps)
  await giveConsent(
    tx,
    worker,
    {
      ...{ personId: clientId, givenBy: clientId, purpose: 'aid', separate: true, from: null },
      recipients: [{ kind: 'organisation', institutionId: null, name: fund.name, contact: '' }],
      ...{ dataClasses: [...PACK_CLASSES], until: null, limitsTold: true },
      ...{ evidence: { kind: 'signature', keptAt: '社工部一号柜' }, notice: CURRENT_NOTICE },
    },
    deps,
  )
  const [supplement] = ids
  const [, temporary] = publicIds
  if (!supplement || !temporary) return
  const asked = { caseId, asked: yuan(20_000), statement: '手术后还要三次治疗，家里已经借了钱。' }
  const one = await beginApplication(tx, worker, { ...asked, programmeId: supplement }, deps)
  await beginApplication(tx, worker, { ...asked, programmeId: temporary }, deps)
  const which = { caseId, applicationId: one.id, dossierVersion: 1, note: '' }
  const sent = await stepApplication(tx, worker, { ...which, step: 'submit', version: 1 }, deps)

  await enter(officer)
  const nothing = { reason: null, note: '', dueOn: null, wanted: [] }
  const yes = { ...nothing, applicationId: one.id, step: 'approve', version: sent.version } as const
  await decideApplication(tx, officer, { ...yes, amount: yuan(15_000) }, deps)
  const voucher = { amount: yuan(6_000), paidOn: today, reference: '演示凭证 0001' }
  await payApplication(tx, officer, { applicationId: one.id, ...voucher }, deps)
}

async function aFunder(
  tx: Tx,
  city: Actor,
  { name, contact }: { readonly name: string; readonly contact: string },
  programmes: readonly DemoProgramme[],
  deps: Deps,
) {
  const id = deps.newId() as FunderId
  await store.addFunder(tx, {
    ...{ id, name, contact, institutionId: null, invented: true },
    ...{ createdAt: deps.now(), createdBy: city.accountId },
  })
  const ids = []
  for (const programme of programmes)
    ids.push((await addProgramme(tx, city, { ...programme, funderId: id }, deps)).id)
  return { id, ids }
}

const facts: DossierFacts = {
  ...{ assistance: 'near-low-income', insurance: 'employee', residence: 'beijing' },
  ...{ illness: 'cancer', drug: '', householdSize: 4, income: yuan(14_000), savings: yuan(8_000) },
  ownPay: yuan(52_600),
} as DossierFacts

function papers(today: Day) {
  const kinds: PaperKind[] = ['identity', 'diagnosis', 'income-proof', 'household-register']
  return kinds.map((kind) => ({ kind, issuedOn: today, keptAt: '卷宗袋 1' }))
}

const bill = {
  ...({ item: null, kind: 'cost', source: '住院费', status: 'received' } as const),
  ...{ amount: yuan(86_400), evidence: '住院结算单（演示）' },
}

const reimbursed = {
  ...({ item: null, kind: 'reimbursement', source: '基本医保', status: 'received' } as const),
  ...{ amount: yuan(48_200), evidence: '住院结算单（演示）' },
}
