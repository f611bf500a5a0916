import { sql } from 'kysely'
import type { Day } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { DesignationKind } from '../model/designation.ts'
import type { FactState, Status } from '../model/fact.ts'

export interface DemoFact {
  readonly institutionId: string
  readonly id: string
  readonly status: Status
  readonly from: string
  readonly evidence: string
  readonly documentName?: string
  readonly documentNumber?: string
  readonly documentDay?: string
  readonly corrects?: string
  readonly state: FactState
  readonly statedBy: string
  readonly statedAt: string
  readonly decidedBy?: string
  readonly decidedAt?: string
  readonly reason?: string
}

/** One statement, whatever the size of the city. To be called as the `SYSTEM` actor. */
export async function insertFacts(tx: Tx, facts: readonly DemoFact[]) {
  await sql`insert into coverage.fact (institution_id, id, status, from_day, evidence, document_name,
      document_number, document_day, corrects, state, stated_by, stated_at, decided_by, decided_at,
      reason)
    select "institutionId", id, status, "from", evidence, coalesce("documentName", ''),
      coalesce("documentNumber", ''), "documentDay", corrects, state, "statedBy", "statedAt",
      "decidedBy", "decidedAt", coalesce(reason, '')
    from jsonb_to_recordset(${JSON.stringify(facts)}::jsonb) as one ("institutionId" uuid, id uuid,
      status text, "from" date, evidence text, "documentName" text, "documentNumber" text,
      "documentDay" date, corrects uuid, state text, "statedBy" uuid, "statedAt" timestamptz,
      "decidedBy" uuid, "decidedAt" timestamptz, reason text)`.execute(tx)
}

export interface DemoDesignation {
  readonly institutionId: string
  readonly id: string
  readonly kind: DesignationKind
  readonly batch: string
  readonly year: number
  readonly from: string
  readonly by: string
  readonly at: string
}

export async function insertDesignations(tx: Tx, rows: readonly DemoDesignation[]) {
  await sql`insert into coverage.designation (institution_id, id, kind, batch, year, from_day,
      designated_by, designated_at)
    select "institutionId", id, kind, batch, year, "from", by, at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as one ("institutionId" uuid, id uuid,
      kind text, batch text, year int, "from" date, by uuid, at timestamptz)`.execute(tx)
}

/** For comparison only: no norm of Beijing was found. */
export async function insertNormChoice(
  tx: Tx,
  choice: { readonly id: string; readonly from: Day; readonly by: string; readonly at: string },
) {
  await sql`insert into coverage.norm_choice (id, norm_code, from_day, reason, chosen_by, chosen_at)
    values (${choice.id}, 'shanghai-2017', ${choice.from},
      '演示：本市没有查到配备标准，先用上海的报道数作比较', ${choice.by}, ${choice.at})`.execute(tx)
}
