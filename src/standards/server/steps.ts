import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { AuditId, Task, TaskId } from '../model/audit.ts'
import { findFinishObstacle } from '../model/audit-rules.ts'
import type * as contract from '../model/contract.ts'
import * as store from './audits.store.ts'
import { getEdition } from './editions.store.ts'
import type { Tables } from './tables.ts'

export async function answerClause(
  tx: Tx,
  actor: Actor,
  { auditId, ...answer }: z.output<typeof contract.answerClause.input>,
  { now }: Deps,
) {
  const { institutionId } = await lockWithClause(tx, actor, auditId, answer.clause)
  const who = { byAccount: actor.accountId, at: now() }
  await store.putAnswer(tx, { institutionId, auditId, ...answer, ...who })
  await record(tx, actor, 'standards.answer', { kind: 'self-audit', id: auditId })
  return { answer }
}

export async function addTask(
  tx: Tx,
  actor: Actor,
  { auditId, clause, what, due }: z.output<typeof contract.addTask.input>,
  deps: Deps,
) {
  const { institutionId } = await lockWithClause(tx, actor, auditId, clause)
  const row: Tables['standards.task'] = {
    ...{ institutionId, auditId, id: deps.newId() as TaskId, clause, what, due, state: 'open' },
    ...{ result: '', settledAt: null, version: 1 },
  }
  await store.addTaskRow(tx, row)
  await record(tx, actor, 'standards.add-task', { kind: 'self-audit', id: auditId })
  return { task: toTask(row) }
}

export async function dropTask(
  tx: Tx,
  actor: Actor,
  { auditId, taskId }: z.output<typeof contract.dropTask.input>,
) {
  const audit = await store.lockOpenAudit(tx, actor, auditId)
  const task = (await store.listTasks(tx, audit)).find(({ id }) => id === taskId)
  if (!task) throw noSuch('task')
  await store.dropTaskRow(tx, audit, taskId)
  await record(tx, actor, 'standards.drop-task', { kind: 'self-audit', id: auditId })
  return { dropped: true }
}

export async function settleTask(
  tx: Tx,
  actor: Actor,
  { auditId, taskId, state, result, version }: z.output<typeof contract.settleTask.input>,
  { now }: Deps,
) {
  const audit = await store.getAudit(tx, actor, auditId)
  const task = (await store.listTasks(tx, audit)).find(({ id }) => id === taskId)
  if (!task) throw noSuch('task')
  if (task.state !== 'open') throw new Refusal('task-settled')
  if (task.version !== version) throw new Refusal('version-changed', 412)
  await store.settleTaskRow(tx, task, { state, result, settledAt: now() })
  await record(tx, actor, 'standards.settle-task', { kind: 'self-audit', id: auditId })
  return { task: toTask({ ...task, state, result, version: version + 1 }) }
}

export async function finishAudit(
  tx: Tx,
  actor: Actor,
  { auditId, summary, version }: z.output<typeof contract.finishAudit.input>,
  { now }: Deps,
) {
  const audit = await store.lockOpenAudit(tx, actor, auditId)
  if (audit.version !== version) throw new Refusal('version-changed', 412)
  const { clauses } = await getEdition(tx, actor, audit.editionId)
  const answers = await store.listAnswers(tx, audit)
  const obstacle = findFinishObstacle(clauses, answers, await store.listTasks(tx, audit))
  if (obstacle) throw new Refusal(obstacle)
  const finished = { summary, finishedBy: actor.accountId, finishedAt: now() }
  await store.finishAuditRow(tx, audit, finished)
  await record(tx, actor, 'standards.finish-audit', { kind: 'self-audit', id: auditId })
  return { auditId }
}

async function lockWithClause(tx: Tx, actor: Actor, auditId: AuditId, clause: string) {
  const audit = await store.lockOpenAudit(tx, actor, auditId)
  const { clauses } = await getEdition(tx, actor, audit.editionId)
  if (!clauses.some(({ number }) => number === clause))
    throw new Refusal('no-such-clause', 409, { field: 'clause' })
  return audit
}

function toTask({ id, clause, what, due, state, result, version }: Tables['standards.task']): Task {
  return { id, clause, what, due, state, result, version }
}
