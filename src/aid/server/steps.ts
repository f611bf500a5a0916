import type { z } from 'zod'
import { type CaseRow, lockCase, tellCase } from '#casework/server/index.ts'
import { tellYuan } from '#insurance/model/fen.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { afterStep, type Deed, dueAfter, findStepObstacle } from '../model/application-steps.ts'
import type * as contract from '../model/contract-case.ts'
import { judge } from '../model/judge.ts'
import { packOf } from '../model/pack.ts'
import type { Programme } from '../model/programme.ts'
import * as store from './applications.store.ts'
import { sendingObstacle, todayOf } from './applications.ts'
import { lockOpenCase } from './dossier.ts'
import { factsOf, presentOne } from './files.ts'
import { getProgramme } from './programmes.ts'
import type { ApplicationRow } from './tables.ts'
import { consentTo, gatherWhole } from './whole.ts'

type Input = z.output<typeof contract.stepApplication.input>

/** What the team does with an application. Where something leaves the house, the client has agreed. */
export async function stepApplication(tx: Tx, actor: Actor, input: Input, deps: Deps) {
  const { step, note, caseId, applicationId, version } = input
  const row = await (step === 'submit' ? lockOpenCase : lockCase)(tx, actor, caseId)
  const application = await store
    .applicationsOf(tx, row)
    .where('id', '=', applicationId)
    .forUpdate()
    .executeTakeFirst()
  if (!application) throw noSuch('application')
  if (application.version !== version) throw new Refusal('version-changed', 412)
  const facts = factsOf(application)
  const nothing = { amount: null, reason: null, dueOn: null, wanted: 0 }
  const deed: Deed = { ...nothing, by: actor.accountId, today: todayOf(deps), note }
  const obstacle = findStepObstacle(step, facts, deed)
  if (obstacle)
    throw new Refusal(obstacle, 409, { ...(obstacle === 'note-missing' && { field: 'note' }) })

  const terms =
    step === 'submit' || step === 'supply'
      ? await send(tx, actor, row, application, input, deps)
      : {}
  if (step === 'appeal') await getConsent(tx, row, application, deps)
  const at = deps.now()
  const toState = afterStep(step, facts, null)
  const days = { ...application, ...terms, asked: facts.asked }
  const changed = await store.changeApplication(tx, application, {
    ...terms,
    ...{ state: toState, touchedAt: at, touchedBy: actor.accountId },
    dueOn: dueAfter(step, days, deed),
    ...(step === 'submit' && { submittedAt: at }),
    ...(step === 'supply' && { wanted: [], wantedNote: '' }),
    ...(step === 'appeal' && { hasAppealed: true, firstDecidedBy: application.decidedBy }),
  })
  await store.addEvent(tx, {
    ...{ institutionId: row.institutionId, caseId, applicationId, id: deps.newId(), at },
    ...{ byAccount: actor.accountId, step, toState, note },
  })
  const said = `${application.programmeName}，申请 ${tellYuan(facts.asked)} 元`
  await tellCase(tx, actor, row, { deed: `aid.${step}`, note: said, ref: applicationId }, deps)
  await record(tx, actor, `aid.${step}`, { kind: 'aid-application', id: applicationId })
  return presentOne(tx, changed)
}

/** Freezes what is sent. @returns the terms that hold for the application from now on */
async function send(
  tx: Tx,
  actor: Actor,
  row: CaseRow,
  application: ApplicationRow,
  { step, note, dossierVersion }: Input,
  deps: Deps,
) {
  const programme = await getProgramme(tx, actor, application.programmeId)
  const whole = await gatherWhole(tx, actor, row, deps)
  if (whole.dossier.version !== dossierVersion) throw new Refusal('dossier-changed')
  if (step === 'submit') checkFit(programme, whole)
  const held = whole.dossier.papers.map(({ kind }) => kind)
  if (application.wanted.some((kind) => !held.includes(kind))) throw new Refusal('papers-missing')
  const { id: consentId } = await getConsent(tx, row, application, deps)

  const { kind, name, version, terms } = programme
  const content = packOf({
    ...{ from: whole.from, client: whole.client, known: whole.known, on: whole.today },
    programme: { kind, name, version, terms },
    wanted: application.wanted,
    asked: Number(application.asked),
    statement: step === 'supply' && note !== '' ? note : application.statement,
    papers: whole.dossier.papers,
  })
  const { packs } = await store.listParts(tx, [application.id])
  await store.addPack(tx, {
    ...{ institutionId: row.institutionId, caseId: row.id, applicationId: application.id },
    ...{ n: packs.length + 1, content: JSON.stringify(content), consentId },
    ...{ sentAt: deps.now(), sentBy: actor.accountId },
  })
  if (step === 'supply') return {}
  const { payTo, ceiling, decideDays, appealDays } = terms
  return { payTo, decideDays, appealDays, ceiling: ceiling === null ? null : String(ceiling) }
}

function checkFit({ ended, terms }: Programme, whole: Awaited<ReturnType<typeof gatherWhole>>) {
  if (ended) throw new Refusal('programme-ended')
  const { verdict } = judge(terms, whole.known, whole.dossier.papers, whole.today)
  if (verdict !== 'fits' && verdict !== 'doubtful') throw new Refusal(sendingObstacle[verdict])
}

/** 个人信息保护法 art. 23 and 29: a consent of its own that names this recipient. */
async function getConsent(tx: Tx, row: CaseRow, { funderName }: ApplicationRow, deps: Deps) {
  const found = await consentTo(tx, row, { name: funderName }, deps)
  if ('obstacle' in found) throw new Refusal(found.obstacle)
  return found.consent
}
