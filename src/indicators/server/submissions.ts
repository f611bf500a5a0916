import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import type { Instant } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import type { Line } from '../model/submission.ts'
import { findStepObstacle, stateAfter } from '../model/submission-steps.ts'
import { getHouse, getPeriod, openSubmission } from './present-submission.ts'
import { readFigures } from './read-figures.ts'
import * as store from './submissions.store.ts'
import { tables } from './tables.ts'

type Input = z.output<typeof contract.stepSubmission.input>

export async function stepSubmission(tx: Tx, actor: Actor, input: Input, deps: Deps) {
  const { period, institutionId, step, reason, version } = input
  const which = { period, institutionId }
  await getHouse(tx, actor, institutionId)
  const { codes } = await getPeriod(tx, period)
  const row = await store.findSubmission(tx, which)
  if ((row?.version ?? 0) !== version) throw new Refusal('version-changed', 412)
  const stood = { state: row?.state ?? ('open' as const), submittedBy: row?.submittedBy ?? null }
  const obstacle = findStepObstacle(stood, actor, { step, reason })
  if (obstacle)
    throw new Refusal(obstacle, 409, obstacle === 'reason-missing' ? { field: 'reason' } : {})
  const at = deps.now()

  if (step === 'compute') await compute(tx, actor, { ...which, codes, row }, deps)
  else if (step === 'revise') await revise(tx, actor, input, at)
  else if (row)
    await change(tx, row, { ...decided(actor, input, row, at), state: stateAfter(step) })

  const told = { step, reason: reason.trim(), at, byAccount: actor.accountId, byName: actor.name }
  await tables(tx)
    .insertInto('indicators.submissionEvent')
    .values({ ...which, ...told, id: deps.newId() })
    .execute()
  await record(tx, actor, `indicators.${step}`, { kind: 'submission', id: institutionId })
  return openSubmission(tx, actor, which)
}

interface Computing {
  readonly period: Input['period']
  readonly institutionId: Input['institutionId']
  readonly codes: contract.ReportPeriod['codes']
  readonly row: store.SubmissionRow | undefined
}

/** The house sees its numbers first. Computed again, they are new; what was adjusted is gone. */
async function compute(tx: Tx, actor: Actor, given: Computing, deps: Deps) {
  const { period, institutionId, codes, row } = given
  const place = { level: 'institution', institutionId } as const
  const figures = await readFigures(tx, actor, { codes, place, by: 'total', period }, deps)
  const lines = figures.map(
    ({ code, version, place: _, period: __, ...computed }): Line => ({
      ...{ code, definition: version, computed, adjusted: null },
    }),
  )
  const values = {
    lines: JSON.stringify(lines),
    computedAt: deps.now(),
    state: 'computed' as const,
  }
  if (row) {
    await change(tx, row, { ...values, reason: '' })
    return
  }
  const inserted = await tables(tx)
    .insertInto('indicators.submission')
    .values({
      ...{ institutionId, period, ...values, submittedBy: null, submittedAt: null },
      ...{ decidedBy: null, decidedAt: null, reason: '', lockedAt: null, version: 1 },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .executeTakeFirst()
  if (!inserted) throw new Refusal('version-changed', 412)
}

type Changes = Partial<Omit<store.SubmissionRow, 'institutionId' | 'period' | 'version'>>

async function change(tx: Tx, row: store.SubmissionRow, changes: Changes) {
  const { institutionId, period, version } = row
  const { numUpdatedRows } = await tables(tx)
    .updateTable('indicators.submission')
    .set({ ...changes, version: version + 1 })
    .where('institutionId', '=', institutionId)
    .where('period', '=', period)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Refusal('version-changed', 412)
}

function decided(actor: Actor, input: Input, row: store.SubmissionRow, at: Instant): Changes {
  const { step, code, value, reason } = input
  switch (step) {
    case 'adjust': {
      const lines = store.linesOf(row)
      const line = lines.find((one) => one.code === code)
      if (!line) throw new Refusal('code-not-asked', 409, { field: 'code' })
      // Without a number the computed one counts again.
      const adjusted =
        value === undefined ? null : { value, reason: reason.trim(), by: actor.accountId, at }
      return {
        lines: JSON.stringify(lines.map((one) => (one === line ? { ...line, adjusted } : one))),
      }
    }
    case 'submit':
      return { submittedBy: actor.accountId, submittedAt: at, decidedBy: null, decidedAt: null }
    case 'return':
      return { decidedBy: actor.accountId, decidedAt: at, reason: reason.trim() }
    case 'accept':
      return { decidedBy: actor.accountId, decidedAt: at, reason: '' }
    case 'lock':
      return { lockedAt: at }
    default:
      return {}
  }
}

async function revise(tx: Tx, actor: Actor, input: Input, at: Instant) {
  const { period, institutionId, code, value, reason } = input
  const { codes } = await getPeriod(tx, period)
  if (code === undefined || value === undefined || !codes.includes(code))
    throw new Refusal('code-not-asked', 409, { field: 'code' })
  const n = (await store.listRevisions(tx, { period, institutionId })).length + 1
  const by = { byAccount: actor.accountId, byName: actor.name, at }
  const inserted = await tables(tx)
    .insertInto('indicators.revision')
    .values({ institutionId, period, n, code, value, reason: reason.trim(), ...by })
    .onConflict((conflict) => conflict.doNothing())
    .returning('n')
    .executeTakeFirst()
  if (!inserted) throw new Refusal('version-changed', 412)
}

/** All that were accepted, at once: from then on they are only revised. */
export async function lockPeriod(
  tx: Tx,
  actor: Actor,
  { period: name }: z.output<typeof contract.lockPeriod.input>,
  { now, newId }: Deps,
) {
  const { period } = await getPeriod(tx, name)
  const at = now()
  const locked = await tables(tx)
    .updateTable('indicators.submission')
    .set((eb) => ({ state: 'locked', lockedAt: at, version: eb('version', '+', 1) }))
    .where('period', '=', period)
    .where('state', '=', 'accepted')
    .returning('institutionId')
    .execute()
  const told = { period, at, byAccount: actor.accountId, byName: actor.name, reason: '' }
  if (locked.length > 0)
    await tables(tx)
      .insertInto('indicators.submissionEvent')
      .values(locked.map((house) => ({ ...house, ...told, id: newId(), step: 'lock' as const })))
      .execute()
  await record(tx, actor, 'indicators.lock', { kind: 'report-period', id: period })
  return { locked: locked.length }
}
