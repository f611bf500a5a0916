import { type Actor, NOBODY } from '#platform/model/actor.ts'
import { dayInBeijing, toInstant } from '#platform/model/time.ts'
import * as support from '#staff-support/model/contract.ts'
import type { Maker } from './world.ts'

/**
 * A counsellor, a code on the wall, a request that waits, and talks in every state. The counsellor is
 * the worker: that neither the head nor another counsellor of the same house sees anything is shown
 * beside the slice itself.
 */
export async function fillStaffSupport(
  { door, mark, digits }: Maker,
  worker: Actor,
  lead: Actor,
  second: Actor,
) {
  for (const { accountId } of [worker, second])
    await door.ask(lead, support.nameCounsellor, { accountId })
  const { path } = await door.ask(lead, support.hangCarePoster, {})
  const asked = {
    theme: 'exhaustion' as const,
    ...{ name: `小雨${mark}`, reachAt: `13600003${digits}`, when: `下夜班${mark}` },
  }
  const begin = async () => {
    const { id: talkId, version } = await door.ask(worker, support.registerTalk, asked)
    await door.ask(worker, support.writeSession, {
      ...{ talkId, day: dayInBeijing(toInstant(new Date())), minutes: 50, themes: ['exhaustion'] },
      note: `说的话${mark}`,
    })
    return { talkId, version }
  }
  await begin()
  await door.ask(NOBODY, support.askForTalk, { token: path.split('/').at(-1) ?? '', ...asked })
  await door.ask(worker, support.stepTalk, { ...(await begin()), step: 'close' })
  const kept = { keepBasis: `依据${mark}`, keptUntil: '2040-01-01' }
  await door.ask(worker, support.lockTalk, { ...(await begin()), ...kept })
  return [asked.name, asked.reachAt, asked.when, `说的话${mark}`]
}
