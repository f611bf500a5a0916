import type { z } from 'zod'
import { accountsNamed } from '#access/server/index.ts'
import type { CaseId } from '#casework/model/case.ts'
import { getCase, getCaseBriefs } from '#casework/server/index.ts'
import { getPersonCards } from '#people/server/index.ts'
import type { AccountId, Actor } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import * as store from './crises.store.ts'
import { getCrisis } from './crisis-facts.ts'
import * as parts from './crisis-parts.store.ts'
import { readReport } from './reports.ts'
import { suspectCrisis } from './suspect.ts'

export async function raiseCrisis(
  tx: Tx,
  actor: Actor,
  { caseId, ...sign }: z.output<typeof contract.raiseCrisis.input>,
  deps: Deps,
) {
  const file = await getCase(tx, actor, caseId)
  return suspectCrisis(tx, actor, file, { ...sign, sourceKey: `by-hand.${deps.newId()}` }, deps)
}

export async function listCaseCrises(tx: Tx, actor: Actor, { caseId }: { caseId: CaseId }) {
  await getCase(tx, actor, caseId)
  const crises = await store.listCrises(tx, actor, caseId)
  await record(tx, actor, 'crises.list', { kind: 'case', id: caseId })
  return { crises }
}

export async function listOpenCrises(tx: Tx, actor: Actor) {
  const rows = await store.listOpen(tx, actor)
  const caseIds = [...new Set(rows.map(({ caseId }) => caseId))]
  const briefs = await getCaseBriefs(tx, actor, caseIds)
  await record(tx, actor, 'crises.list', { kind: 'account', id: actor.accountId })
  const crises = rows.flatMap((row) => {
    const brief = briefs.get(row.caseId)
    if (!brief) return []
    const { number: caseNumber, ward, bed, client } = brief
    return [{ ...row, caseNumber, ward, bed, client }]
  })
  return { crises }
}

export async function openCrisis(
  tx: Tx,
  actor: Actor,
  which: z.output<typeof contract.openCrisis.input>,
) {
  const { file, crisis } = await getCrisis(tx, actor, which)
  const client = (await getPersonCards(tx, actor, [file.clientId])).get(file.clientId)
  if (!client) throw noSuch('person')
  const { id } = crisis
  const signals = await parts.listSignals(tx, id)
  const screenings = (await parts.listScreenings(tx, id)).map(toBy)
  const actions = (await parts.listActions(tx, id)).map(toBy)
  const handOvers = (await parts.listHandOvers(tx, id)).map(({ receiver, ...row }) => ({
    ...{ ...toBy(row), to: receiver },
  }))
  const report = await readReport(tx, id)
  await record(tx, actor, 'crises.open', { kind: 'crisis', id })

  const hands = [...screenings, ...actions, ...handOvers, ...report.filings].map(({ by }) => by)
  const closers = [crisis.openedBy, crisis.closedBy, crisis.confirmedBy, report.decidedBy]
  const named = [...hands, ...closers].filter((one) => one !== null)
  return {
    ...{ ...crisis, caseNumber: file.number, client, signals, screenings, actions, handOvers },
    ...{ report, names: Object.fromEntries(await accountsNamed(tx, named)) },
  }
}

function toBy<Row extends { byAccount: AccountId }>({ byAccount: by, ...row }: Row) {
  return { ...row, by }
}
