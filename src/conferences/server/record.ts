import type { CaseId } from '#casework/model/case.ts'
import { type CaseRow, lockCase, tellCase } from '#casework/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { Conference, ConferenceId } from '../model/conference.ts'
import {
  type ConferenceFacts,
  type ConferenceStep,
  findConferenceObstacle,
  obstacleField,
} from '../model/conference-steps.ts'
import * as store from './store.ts'

interface Which {
  readonly caseId: CaseId
  readonly conferenceId: ConferenceId
  /** Left out for what is only added to the minutes. */
  readonly version?: number
}

/** Lock, look: the case and its meeting as they are now. */
export async function getForStep(tx: Tx, actor: Actor, which: Which) {
  const file = await lockCase(tx, actor, which.caseId)
  const conference = await store.findConference(tx, actor, file.id, which.conferenceId)
  if (!conference) throw noSuch('conference')
  if (which.version !== undefined && conference.version !== which.version)
    throw new Refusal('version-changed', 412)
  const { state, kind, attendees } = conference
  const facts: ConferenceFacts = {
    ...{ state, kind, present: attendees.length },
    ...{ hasBegun: true, isMinor: false, strangers: [] },
  }
  return { file, conference, facts }
}

export function refuseObstacle(step: ConferenceStep, facts: ConferenceFacts) {
  const obstacle = findConferenceObstacle(step, facts)
  if (!obstacle) return
  const field = obstacleField[obstacle]
  throw new Refusal(obstacle, 409, { ...(field && { field }) })
}

/** Tells the river and the log, and gives back the record as it stands now. Nothing of it is quoted. */
export async function finish(
  tx: Tx,
  actor: Actor,
  file: CaseRow,
  { id, deed }: { readonly id: ConferenceId; readonly deed: string },
  deps: Deps,
): Promise<Conference> {
  await tellCase(tx, actor, file, { deed: `conferences.${deed}`, ref: id }, deps)
  await record(tx, actor, `conferences.${deed}`, { kind: 'conference', id })
  return (await store.findConference(tx, actor, file.id, id)) as Conference
}
