import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { addMinutes, dayInBeijing } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { type TalkId, Theme } from '../model/talk.ts'
import { keepCounsellor, replacePoster } from './house.store.ts'
import { seal } from './sealed.ts'
import { addSession, addTalk } from './talks.store.ts'

const DAY = 24 * 60

/**
 * As the head: who may be talked to, and the code for the wall.
 * @returns the token that stands in the code
 */
export async function fillCareHouse(
  tx: Tx,
  lead: Actor,
  counsellors: readonly Pick<Actor, 'accountId'>[],
  { now, newId }: Deps,
) {
  const institutionId = lead.institutionId as InstitutionId
  const since = addMinutes(now(), -400 * DAY)
  for (const { accountId } of counsellors)
    await keepCounsellor(tx, {
      ...{ institutionId, accountId, since, until: null, namedBy: lead.accountId },
    })
  const token = `demo-${newId().replaceAll('-', '')}`
  await replacePoster(tx, { institutionId, id: newId(), token, active: true, createdAt: since })
  return token
}

/** As a counsellor: two quarters of talks, so many that something can be counted. All invented. */
export async function fillTalks(tx: Tx, actor: Actor, deps: Deps) {
  const institutionId = actor.institutionId as InstitutionId
  const { vault, newId, now } = deps
  const themes = ['exhaustion', 'exhaustion', 'patient-death', ...Theme.options] as const
  for (let n = 0; n < 44; n++) {
    const theme = themes[n % themes.length] ?? 'other'
    const isNew = n < 2
    const askedAt = addMinutes(now(), -(isNew ? n + 1 : 95 + 2 * n) * DAY)
    const id = newId() as TalkId
    await addTalk(tx, {
      ...{ institutionId, id, theme, askedAt, posterId: null, version: 1 },
      ...{ state: isNew ? 'open' : 'closed', counsellorId: actor.accountId, offeredTo: null },
      ...{ consentBy: null, keepBasis: '', keptUntil: null },
      name: seal(vault, 'talk.name', id, isNew ? '小雨' : ''),
      reachAt: seal(vault, 'talk.reach_at', id, isNew ? '工作微信留言' : ''),
      when: seal(vault, 'talk.when', id, isNew ? '下夜班后' : ''),
    })
    const recordedAt = addMinutes(askedAt, DAY)
    const sessionId = newId()
    await addSession(tx, {
      ...{ institutionId, id: sessionId, talkId: id, day: dayInBeijing(recordedAt), minutes: 50 },
      ...{ recordedAt, themes: [theme] },
      note: seal(vault, 'session.note', sessionId, '第一次见面，先听。约下周同一时间。'),
    })
  }
}
