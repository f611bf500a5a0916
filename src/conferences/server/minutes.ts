import type { z } from 'zod'
import { giveTask } from '#plans/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { Agreed, DecisionId } from '../model/conference.ts'
import type * as contract from '../model/contract.ts'
import { finish, getForStep, refuseObstacle } from './record.ts'
import * as store from './store.ts'
import { findCaseworker, getClient } from './who-comes.ts'

export async function recordConference(
  tx: Tx,
  actor: Actor,
  input: z.output<typeof contract.recordConference.input>,
  deps: Deps,
) {
  const { caseId, conferenceId, version, answers, decisions, ...said } = input
  const found = await getForStep(tx, actor, { caseId, conferenceId, version })
  const { file, conference, facts } = found
  const { minor: isMinor } = await getClient(tx, actor, file)
  refuseObstacle('record', { ...facts, isMinor, minutes: { answers, ...said } })
  const early = decisions.findIndex(({ due }) => due < dayInBeijing(conference.at))
  if (early >= 0) throw new Refusal('due-before-meeting', 409, { field: `decisions.${early}.due` })

  await store.changeConference(tx, actor, conferenceId, {
    ...{ ...said, answers: JSON.stringify(answers), state: 'recorded' },
    ...{ recordedBy: actor.accountId, recordedAt: deps.now() },
  })
  const place = { institutionId: file.institutionId, caseId, conferenceId }
  const open = { doneAt: null, doneBy: null, result: '', version: 1 }
  for (const [n, one] of decisions.entries()) {
    const taskId = await giveAsTask(tx, actor, found, one, deps)
    const id = deps.newId() as DecisionId
    await store.addDecision(tx, { ...one, ...place, ...open, id, n, taskId })
  }
  return finish(tx, actor, file, { id: conferenceId, deed: 'record' }, deps)
}

/** What a colleague at the table took on stands on that colleague’s own list, with its own clock. */
async function giveAsTask(
  tx: Tx,
  actor: Actor,
  { file, conference }: Awaited<ReturnType<typeof getForStep>>,
  { what: text, owner, due }: Agreed,
  deps: Deps,
) {
  const isLate = due < dayInBeijing(deps.now())
  // The task of a case whose client is a colleague is its team's alone: it stays in the minutes.
  if (isLate || file.closedAt !== null || file.kind === 'staff') return null
  const accountId = await findCaseworker(tx, actor, conference.attendees, owner)
  if (!accountId) return null
  const given = { text, due, owner: { kind: 'colleague' as const, accountId } }
  return (await giveTask(tx, actor, file, given, deps)).id
}

export async function amendConference(
  tx: Tx,
  actor: Actor,
  { caseId, conferenceId, reason, text }: z.output<typeof contract.amendConference.input>,
  deps: Deps,
) {
  const { file, facts } = await getForStep(tx, actor, { caseId, conferenceId })
  refuseObstacle('amend', facts)

  await store.addAmendment(tx, {
    ...{ institutionId: file.institutionId, id: deps.newId(), caseId, conferenceId },
    ...{ at: deps.now(), byAccount: actor.accountId, reason, text },
  })
  return finish(tx, actor, file, { id: conferenceId, deed: 'amend' }, deps)
}

export async function finishDecision(
  tx: Tx,
  actor: Actor,
  input: z.output<typeof contract.finishDecision.input>,
  deps: Deps,
) {
  const { caseId, conferenceId, decisionId, result, version } = input
  const { file, conference, facts } = await getForStep(tx, actor, { caseId, conferenceId })
  const decision = conference.decisions.find(({ id }) => id === decisionId)
  if (!decision) throw noSuch('decision')
  refuseObstacle('finish-decision', facts)
  if (decision.taskId !== null) throw new Refusal('decision-is-task')
  if (decision.doneAt !== null) throw new Refusal('decision-done')

  const done = { doneAt: deps.now(), doneBy: actor.accountId, result }
  const finished = await store.finishDecision(tx, actor, decisionId, version, done)
  if (!finished) throw new Refusal('version-changed', 412)
  await finish(tx, actor, file, { id: conferenceId, deed: 'finish-decision' }, deps)
  return finished
}
