import { sql } from 'kysely'
import { getInstitution } from '#places/server/index.ts'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { MOST_LISTED } from '#platform/model/page.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { AuditId, AuditLine, Verdict } from '../model/audit.ts'
import { compareAudits, tallyOf } from '../model/audit-rules.ts'
import type { Edition, EditionId } from '../model/edition.ts'
import { editionAt } from '../model/edition-rules.ts'
import * as store from './audits.store.ts'
import { getEdition, listEditionRows } from './editions.store.ts'

export async function listAudits(tx: Tx, actor: Actor) {
  const rows = await store
    .visibleAudits(tx, actor)
    .selectAll('audit')
    .select(
      sql<Verdict[]>`array(select verdict from standards.answer a
        where a.institution_id = audit.institution_id and a.audit_id = audit.id)`.as('verdicts'),
    )
    .orderBy('audit.openedAt', 'desc')
    .limit(MOST_LISTED)
    .execute()
  const editions = new Map((await listEditionRows(tx, actor)).map((one) => [one.id, one]))
  const audits: AuditLine[] = []
  for (const { verdicts, ...row } of rows) {
    const edition = editions.get(row.editionId)
    if (!edition) continue
    const place = await getInstitution(tx, row.institutionId)
    audits.push(
      lineOf(
        row,
        edition,
        place,
        verdicts.map((verdict) => ({ verdict })),
      ),
    )
  }
  await record(tx, actor, 'standards.list-audits', {
    ...{ kind: 'institution', id: `${actor.institutionId ?? actor.districtCode ?? 'all'}` },
  })
  return { audits }
}

export async function openAudit(tx: Tx, actor: Actor, { auditId }: { readonly auditId: AuditId }) {
  const row = await store.getAudit(tx, actor, auditId)
  const standard = await getEdition(tx, actor, row.editionId)
  const answers = await store.listAnswers(tx, row)
  const tasks = await store.listTasks(tx, row)
  const before = await findBefore(tx, actor, row, standard)
  const place = await getInstitution(tx, row.institutionId)
  await record(tx, actor, 'standards.open-audit', { kind: 'self-audit', id: auditId })
  const changes =
    before &&
    compareAudits(
      { clauses: standard.clauses, answers },
      {
        clauses: (await getEdition(tx, actor, before.editionId)).clauses,
        answers: await store.listAnswers(tx, before),
      },
    )
  return {
    ...lineOf(row, standard, place, answers),
    ...{ summary: row.summary, standard, answers, version: row.version },
    tasks: tasks.map(({ institutionId, auditId: _, settledAt, ...task }) => task),
    before: before ? { id: before.id, finishedAt: before.finishedAt } : null,
    changes: [...(changes ?? [])].map(([clause, change]) => ({ clause, change })),
  }
}

export async function beginAudit(
  tx: Tx,
  actor: Actor,
  { editionId }: { readonly editionId: EditionId },
  deps: Deps,
) {
  const edition = await getEdition(tx, actor, editionId)
  const all = await listEditionRows(tx, actor)
  const inForce = editionAt(all, edition.series, dayInBeijing(deps.now()))
  if (inForce?.id !== editionId) throw new Refusal('not-in-force', 409, { field: 'editionId' })
  const id = deps.newId() as AuditId
  const isBegun = await store.addAudit(tx, {
    ...{ institutionId: actor.institutionId as InstitutionId, id, editionId, state: 'open' },
    ...{ summary: '', openedBy: actor.accountId, openedAt: deps.now(), finishedBy: null },
    ...{ finishedAt: null, version: 1 },
  })
  if (!isBegun) throw new Refusal('audit-open', 409, { field: 'editionId' })
  await record(tx, actor, 'standards.begin-audit', { kind: 'self-audit', id })
  return { auditId: id }
}

/** The last one of the same standard that this house had finished before. */
async function findBefore(tx: Tx, actor: Actor, row: store.AuditRow, { series }: Edition) {
  const same = (await listEditionRows(tx, actor)).filter((one) => one.series === series)
  return store
    .visibleAudits(tx, actor)
    .where('audit.institutionId', '=', row.institutionId)
    .where('audit.state', '=', 'finished')
    .where('audit.openedAt', '<', row.openedAt)
    .where(
      'audit.editionId',
      'in',
      same.map(({ id }) => id),
    )
    .selectAll('audit')
    .orderBy('audit.openedAt', 'desc')
    .executeTakeFirst()
}

function lineOf(
  { id, institutionId, editionId, state, openedAt, finishedAt }: store.AuditRow,
  { title, edition, clauses }: Edition,
  { name, districtCode }: { readonly name: string; readonly districtCode: string },
  answers: readonly { readonly verdict: Verdict }[],
): AuditLine {
  return {
    ...{ id, institutionId, institution: name, districtCode, editionId, title, edition, state },
    ...{ openedAt, finishedAt, tally: tallyOf(clauses.length, answers) },
  }
}
