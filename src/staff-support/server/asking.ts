import type { z } from 'zod'
import { getInstitution } from '#places/server/index.ts'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import type { TalkId } from '../model/talk.ts'
import { findHangingPoster, isCounsellor } from './house.store.ts'
import { recordQuietly, seal } from './sealed.ts'
import { addTalk } from './talks.store.ts'
import { presentTalk } from './talks.ts'

export async function readCarePoster(tx: Tx, _actor: Actor, { token }: { token: string }) {
  const poster = await findHangingPoster(tx, token)
  if (!poster) throw noSuch('care-poster')
  const { name } = await getInstitution(tx, poster.institutionId)
  return { house: name }
}

/** Always as nobody, also for whoever is signed in: no account stands with it, here or in the log. */
export async function askForTalk(
  tx: Tx,
  actor: Actor,
  { token, ...given }: z.output<typeof contract.askForTalk.input>,
  deps: Deps,
) {
  const poster = await findHangingPoster(tx, token)
  if (!poster) throw noSuch('care-poster')

  const { institutionId, id: posterId } = poster
  const talk = toRow(given, institutionId, deps)
  await addTalk(tx, { ...talk, posterId, state: 'waiting', counsellorId: null })
  await recordQuietly(tx, actor, 'ask', talk.id)
  return { receipt: talk.id.slice(-6).toUpperCase() }
}

export async function registerTalk(
  tx: Tx,
  actor: Actor,
  given: z.output<typeof contract.registerTalk.input>,
  deps: Deps,
) {
  if (!(await isCounsellor(tx, actor))) throw new Refusal('not-a-counsellor', 403)

  const talk = toRow(given, actor.institutionId as InstitutionId, deps)
  const row = { ...talk, posterId: null, state: 'open' as const, counsellorId: actor.accountId }
  await addTalk(tx, row)
  await recordQuietly(tx, actor, 'register', talk.id)
  return presentTalk(row, 0, actor, deps)
}

type Given = Omit<z.output<typeof contract.askForTalk.input>, 'token'>

function toRow(
  { theme, name, reachAt, when }: Given,
  institutionId: InstitutionId,
  { newId, now, vault }: Deps,
) {
  const id = newId() as TalkId
  return {
    ...{ institutionId, id, theme, askedAt: now(), version: 1 },
    name: seal(vault, 'talk.name', id, name),
    reachAt: seal(vault, 'talk.reach_at', id, reachAt),
    when: seal(vault, 'talk.when', id, when),
    ...{ offeredTo: null, consentBy: null, keepBasis: '', keptUntil: null },
  }
}
