import type { z } from 'zod'
import { tellCase } from '#casework/server/index.ts'
import { tellYuan } from '#insurance/model/fen.ts'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { type Day, dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { ApplicationId } from '../model/application.ts'
import type * as contract from '../model/contract-case.ts'
import { judge, type Verdict } from '../model/judge.ts'
import type { SendingObstacle } from '../model/obstacles.ts'
import { lineKindOf } from '../model/programme.ts'
import * as store from './applications.store.ts'
import { lockOpenCase } from './dossier.ts'
import { presentOne } from './files.ts'
import { getProgramme } from './programmes.ts'
import { gatherWhole } from './whole.ts'

export async function beginApplication(
  tx: Tx,
  actor: Actor,
  { caseId, programmeId, asked, statement }: z.output<typeof contract.beginApplication.input>,
  deps: Deps,
) {
  const row = await lockOpenCase(tx, actor, caseId)
  const programme = await getProgramme(tx, actor, programmeId)
  if (programme.ended) throw new Refusal('programme-ended')
  const { known, dossier, today } = await gatherWhole(tx, actor, row, deps)
  const { verdict } = judge(programme.terms, known, dossier.papers, today)
  if (verdict === 'no' || verdict === 'not-open') throw new Refusal(sendingObstacle[verdict])
  const before = await store.applicationsOf(tx, row).execute()
  const isOpen = before.some(
    (one) =>
      one.programmeId === programmeId && !['closed', 'withdrawn', 'refused'].includes(one.state),
  )
  if (isOpen) throw new Refusal('application-open')

  const id = deps.newId() as ApplicationId
  const at = deps.now()
  const { funder, kind, name, terms } = programme
  await store.addApplication(tx, {
    ...{ institutionId: row.institutionId, caseId, id, programmeId, number: numberOf(id, today) },
    ...{ funderId: funder.id, funderName: funder.name, programmeName: name, kind },
    ...{ lineKind: lineKindOf(kind), payTo: terms.payTo, state: 'draft', statement },
    ceiling: terms.ceiling === null ? null : String(terms.ceiling),
    ...{ decideDays: terms.decideDays, appealDays: terms.appealDays, asked: String(asked) },
    ...{ createdAt: at, touchedAt: at, touchedBy: actor.accountId },
  })
  await store.addEvent(tx, {
    ...{ institutionId: row.institutionId, caseId, applicationId: id, id: deps.newId(), at },
    ...{ byAccount: actor.accountId, step: 'begin', toState: 'draft', note: '' },
  })
  const note = `${name}，申请 ${tellYuan(asked)} 元`
  await tellCase(tx, actor, row, { deed: 'aid.begin', note, ref: id }, deps)
  await record(tx, actor, 'aid.begin', { kind: 'aid-application', id })
  const [made] = await store.applicationsOf(tx, row).where('id', '=', id).execute()
  if (!made) throw new Refusal('refused')
  return presentOne(tx, made)
}

/** Short enough to be read over the telephone. */
function numberOf(id: ApplicationId, today: Day) {
  return `JZ${today.slice(0, 4)}-${id.replaceAll('-', '').slice(-8).toUpperCase()}`
}

export const sendingObstacle = {
  no: 'does-not-fit',
  'not-open': 'programme-not-open',
  'needs-fact': 'facts-missing',
  'needs-paper': 'papers-missing',
} as const satisfies Record<Exclude<Verdict, 'fits' | 'doubtful'>, SendingObstacle>

export function todayOf({ now }: Deps) {
  return dayInBeijing(now())
}
