import type { CaseId } from '#casework/model/case.ts'
import { getCase, getCaseBriefs } from '#casework/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { AidPage } from '../model/contract-case.ts'
import { applicationsOf, listForTeam } from './applications.store.ts'
import { present } from './files.ts'
import { readLedger } from './ledger.store.ts'
import { listProgrammes } from './programmes.ts'
import { consentTo, gatherWhole } from './whole.ts'

export async function openAid(
  tx: Tx,
  actor: Actor,
  { caseId }: { readonly caseId: CaseId },
  deps: Deps,
): Promise<AidPage> {
  const row = await getCase(tx, actor, caseId)
  const { client, from, dossier } = await gatherWhole(tx, actor, row, deps)
  const { programmes, funders } = await listProgrammes(tx, actor)
  const consents = new Map<string, AidPage['programmes'][number]['consent']>()
  for (const funder of funders) {
    const found = await consentTo(tx, row, funder, deps)
    consents.set(funder.id, 'consent' in found ? null : found.obstacle)
  }
  const applications = await applicationsOf(tx, row).execute()
  await record(tx, actor, 'aid.open', { kind: 'case', id: caseId })
  return {
    ...{ client, from, dossier, caseNumber: row.number },
    programmes: programmes.map((programme) => ({
      ...programme,
      consent: consents.get(programme.funder.id) ?? null,
    })),
    applications: await present(tx, applications),
    ledger: await readLedger(tx, row),
  }
}

/** What has to be answered by a day, in the cases that one sees; the nearest day first. */
export async function listWaiting(tx: Tx, actor: Actor) {
  const rows = await listForTeam(tx, actor)
  const briefs = await getCaseBriefs(tx, actor, [...new Set(rows.map(({ caseId }) => caseId))])
  await record(tx, actor, 'aid.list-waiting', { kind: 'account', id: actor.accountId })
  return {
    applications: rows.flatMap(({ id, caseId, programmeName, state, dueOn }) => {
      const brief = briefs.get(caseId)
      if (!brief) return []
      const { number: caseNumber, client } = brief
      return [{ id, caseId, programmeName, state, dueOn, caseNumber, clientName: client.name }]
    }),
  }
}
