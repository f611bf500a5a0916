import { sql } from 'kysely'
import type { InstitutionId } from '#platform/model/actor.ts'
import { type Seeded, seeded } from '#platform/model/seeded.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { Verdict } from '../model/audit.ts'
import type { Clause } from '../model/edition.ts'

interface StandardsGround {
  readonly seed: number
  readonly institutions: readonly { readonly id: InstitutionId; readonly level: string }[]
}

/** How many houses have finished an audit, and how much is met: invented. */
const SHARE = { tertiary: 0.6, others: 0.25 }
const notes: Record<Verdict, string> = {
  met: '见台账和抽查记录',
  partly: '部分科室做到，其余正在推开',
  'not-met': '人手不够，还没有做起来',
  'not-applicable': '本院没有这项服务',
}

/** Audits of a part of the city against the first edition. To be called as the `SYSTEM` actor. */
export async function fillStandardsOfCity(
  tx: Tx,
  { seed, institutions }: StandardsGround,
  _: Deps,
) {
  const random = seeded(seed + 212)
  const chosen = institutions.filter(({ level }) =>
    random.chance(level === 'tertiary' ? SHARE.tertiary : SHARE.others),
  )
  const at = (n: number) => `2026-0${2 + (n % 3)}-1${n % 10}T03:00:00.000Z`
  await insertAudits(
    tx,
    chosen.map(({ id }, n) => ({ institutionId: id, by: random.id(), at: at(n) })),
    random,
  )
}

export interface DemoAudit {
  readonly institutionId: InstitutionId
  readonly by: string
  readonly at: string
}

/** Finished audits with all their answers; one statement a table, whatever the size of the city. */
export async function insertAudits(tx: Tx, audits: readonly DemoAudit[], random: Seeded) {
  const { rows } = await sql<{ id: string; clauses: Clause[] }>`select id, clauses
    from standards.edition where code = 'RQ-MSW' and edition = 1`.execute(tx)
  const [edition] = rows
  if (!edition) return
  const whole = audits.map((audit) => ({ ...audit, id: random.id(), editionId: edition.id }))
  const answers = whole.flatMap((audit) =>
    edition.clauses.map(({ number }) => {
      const verdict = verdictOf(random)
      return { ...audit, clause: number, verdict, note: notes[verdict] }
    }),
  )
  const tasks = answers
    .filter(({ verdict }) => verdict === 'not-met')
    .map((answer) => ({ ...answer, taskId: random.id(), what: '先在一个病区做起来，再推开' }))
  await sql`insert into standards.audit (institution_id, id, edition_id, state, summary, opened_by,
      opened_at, finished_by, finished_at)
    select "institutionId", id, "editionId", 'finished', '', by, at, by, at + interval '3 days'
    from jsonb_to_recordset(${JSON.stringify(whole)}::jsonb) as one ("institutionId" uuid, id uuid,
      "editionId" uuid, by uuid, at timestamptz)`.execute(tx)
  await sql`insert into standards.answer (institution_id, audit_id, clause, verdict, note, by_account, at)
    select "institutionId", id, clause, verdict, note, by, at
    from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) as one ("institutionId" uuid, id uuid,
      clause text, verdict text, note text, by uuid, at timestamptz)`.execute(tx)
  await sql`insert into standards.task (institution_id, audit_id, id, clause, what, due)
    select "institutionId", id, "taskId", clause, what, (at + interval '180 days')::date
    from jsonb_to_recordset(${JSON.stringify(tasks)}::jsonb) as one ("institutionId" uuid, id uuid,
      "taskId" uuid, clause text, what text, at timestamptz)`.execute(tx)
}

function verdictOf(random: Seeded): Verdict {
  const chance = random.next()
  if (chance < 0.66) return 'met'
  if (chance < 0.86) return 'partly'
  return chance < 0.95 ? 'not-met' : 'not-applicable'
}
