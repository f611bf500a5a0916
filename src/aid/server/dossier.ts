import type { z } from 'zod'
import { accountsNamed } from '#access/server/index.ts'
import { type CaseRow, lockCase } from '#casework/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract-case.ts'
import { Dossier, NO_FACTS, type Paper, type SeenPaper } from '../model/dossier.ts'
import { tables } from './tables.ts'

/** Who saw a paper, and when, is written when the paper comes in; it stays as long as the paper does. */
export async function writeDossier(
  tx: Tx,
  actor: Actor,
  { caseId, facts, papers, version }: z.output<typeof contract.writeDossier.input>,
  deps: Deps,
) {
  const row = await lockOpenCase(tx, actor, caseId)
  const before = await readDossier(tx, row)
  if (before.version !== version) throw new Refusal('version-changed', 412)

  const seen = papers.map(
    (paper) =>
      before.papers.find((one) => isSame(one, paper)) ?? {
        ...{ ...paper, seenBy: actor.accountId, seenByName: '', seenAt: deps.now() },
      },
  )
  const content = {
    facts: JSON.stringify(facts),
    papers: JSON.stringify(seen.map((paper) => ({ ...paper, seenByName: '' }))),
    ...{ writtenAt: deps.now(), writtenBy: actor.accountId, version: version + 1 },
  }
  await tables(tx)
    .insertInto('aid.dossier')
    .values({ institutionId: row.institutionId, caseId, ...content })
    .onConflict((conflict) => conflict.columns(['institutionId', 'caseId']).doUpdateSet(content))
    .execute()
  await record(tx, actor, 'aid.write-dossier', { kind: 'case', id: caseId })
  return readDossier(tx, row)
}

function isSame(one: SeenPaper, { kind, issuedOn, keptAt }: Paper) {
  return one.kind === kind && one.issuedOn === issuedOn && one.keptAt === keptAt
}

/** An empty one where nothing was written yet. */
export async function readDossier(
  tx: Tx,
  { institutionId, id }: Pick<CaseRow, 'institutionId' | 'id'>,
): Promise<Dossier> {
  const found = await tables(tx)
    .selectFrom('aid.dossier')
    .where('institutionId', '=', institutionId)
    .where('caseId', '=', id)
    .select(['facts', 'papers', 'version'])
    .executeTakeFirst()
  if (!found) return { facts: NO_FACTS, papers: [], version: 0 }
  const dossier = Dossier.parse(found)
  const names = await accountsNamed(
    tx,
    dossier.papers.map(({ seenBy }) => seenBy),
  )
  return {
    ...dossier,
    papers: dossier.papers.map((paper) => ({
      ...paper,
      seenByName: names.get(paper.seenBy) ?? '',
    })),
  }
}

/** Locks the case, then looks; for a closed case nothing new is asked. */
export async function lockOpenCase(tx: Tx, actor: Actor, caseId: CaseRow['id']) {
  const row = await lockCase(tx, actor, caseId)
  if (row.closedAt !== null) throw new Refusal('case-ended')
  return row
}
