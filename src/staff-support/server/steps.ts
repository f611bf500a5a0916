import type { z } from 'zod'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import type { TalkId } from '../model/talk.ts'
import {
  findTalkObstacle,
  type TalkFacts,
  type TalkObstacle,
  type TalkStep,
  talkSteps,
} from '../model/talk-steps.ts'
import { recordQuietly, seal } from './sealed.ts'
import * as store from './talks.store.ts'
import { getTalk, listFellows, presentSession } from './talks.ts'

interface Which {
  readonly talkId: TalkId
  readonly version?: number
}

export async function stepTalk(
  tx: Tx,
  actor: Actor,
  { step, ...which }: z.output<typeof contract.stepTalk.input>,
  deps: Deps,
) {
  const talk = await getForStep(tx, actor, which, step, deps)
  if (step === 'erase') return erase(tx, actor, talk.id)
  const isTaking = step === 'take' || step === 'accept'
  const changed = await store.changeTalk(tx, actor, talk.id, {
    state: talkSteps[talk.state][step] ?? talk.state,
    offeredTo: null,
    ...(isTaking && { counsellorId: actor.accountId }),
    // The consent of a hand-over that took place stays on record.
    ...(!isTaking && talk.offeredTo && { consentBy: null }),
  })
  await recordQuietly(tx, actor, step, talk.id)
  return changed
}

/** What was said is destroyed for good; that somebody came, how often and how long, is counted on. */
async function erase(tx: Tx, actor: Actor, id: TalkId) {
  const changed = await store.changeTalk(tx, actor, id, {
    ...{ state: 'erased', counsellorId: actor.accountId, offeredTo: null },
    ...{ name: null, reachAt: null, when: null },
  })
  await store.destroyNotes(tx, actor, id)
  await recordQuietly(tx, actor, 'erase', id)
  return changed
}

export async function offerTalk(
  tx: Tx,
  actor: Actor,
  { accountId: to, consentBy, ...which }: z.output<typeof contract.offerTalk.input>,
  deps: Deps,
) {
  const talk = await getForStep(tx, actor, which, 'offer', deps, { hasConsent: consentBy !== null })
  const isKnown = (await listFellows(tx, actor)).some(({ accountId }) => accountId === to)
  if (!isKnown) throw new Refusal('no-such-counsellor', 409, { field: 'accountId' })

  const changed = await store.changeTalk(tx, actor, talk.id, { offeredTo: to, consentBy })
  await recordQuietly(tx, actor, 'offer', talk.id)
  return changed
}

export async function lockTalk(
  tx: Tx,
  actor: Actor,
  { keepBasis, keptUntil, ...which }: z.output<typeof contract.lockTalk.input>,
  deps: Deps,
) {
  const talk = await getForStep(tx, actor, which, 'lock', deps, { keepBasis, keptUntil })
  const locked = { state: 'locked' as const, offeredTo: null, keepBasis, keptUntil }
  const changed = await store.changeTalk(tx, actor, talk.id, locked)
  await recordQuietly(tx, actor, 'lock', talk.id)
  return changed
}

export async function writeSession(
  tx: Tx,
  actor: Actor,
  { note, themes, ...input }: z.output<typeof contract.writeSession.input>,
  deps: Deps,
) {
  const recordedAt = deps.now()
  if (input.day > dayInBeijing(recordedAt))
    throw new Refusal('session-in-future', 409, { field: 'day' })
  const talk = await getForStep(tx, actor, input, 'write', deps)

  const id = deps.newId()
  const session = {
    ...{ ...input, id, recordedAt, themes: [...new Set(themes)] },
    institutionId: actor.institutionId as InstitutionId,
    note: seal(deps.vault, 'session.note', id, note),
  }
  await store.addSession(tx, session)
  await recordQuietly(tx, actor, 'write', talk.id)
  return presentSession(session, talk, deps)
}

const fieldOf: Partial<Record<TalkObstacle, { readonly field: string }>> = {
  'consent-missing': { field: 'consentBy' },
  'basis-missing': { field: 'keptUntil' },
}

/** Locks the talk, then looks: as it is now, not as it was before the wait. */
async function getForStep(
  tx: Tx,
  actor: Actor,
  { talkId, version }: Which,
  step: TalkStep,
  { now }: Deps,
  more: Partial<TalkFacts> = {},
) {
  await store.lockTalk(tx, actor, talkId)
  const talk = await getTalk(tx, actor, talkId)
  const obstacle = findTalkObstacle(step, {
    ...talk,
    isMine: talk.counsellorId === actor.accountId,
    isOfferedToMe: talk.offeredTo === actor.accountId,
    hasConsent: false,
    today: dayInBeijing(now()),
    ...more,
  })
  if (obstacle) throw new Refusal(obstacle, 409, fieldOf[obstacle])
  if (version !== undefined && talk.version !== version) throw new Refusal('version-changed', 412)
  return talk
}
