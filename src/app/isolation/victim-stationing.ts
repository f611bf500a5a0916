import type { FoundationId } from '#cultivation/model/batch.ts'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { Day, toInstant } from '#platform/model/time.ts'
import * as stationing from '#stationing/model/contract.ts'
import * as running from '#stationing/model/contract-running.ts'
import { Party, type StationedPostId } from '#stationing/model/post.ts'
import type { Maker } from './world.ts'

interface Parties {
  readonly city: Actor
  readonly foundationId: FoundationId
}

const DAY_MS = 86_400_000
const dayOf = (days: number) =>
  Day.parse(toInstant(new Date(Date.now() + days * DAY_MS)).slice(0, 10))
const TODAY = dayOf(-1)

/** A post that waits for its parties, one that runs with a month and a visit, one that is over. */
export async function fillStationing(
  { door, mark, digits }: Maker,
  lead: Actor,
  { city, foundationId }: Parties,
) {
  const { id: batchId } = await door.ask(city, stationing.addBatch, {
    ...{ n: Number(digits.slice(1)), year: 2026, title: `批次 ${digits}` },
    ...{ agreementText: '四方协议', agreementMark: 'invented', agreementSource: '编写' },
  })
  const institutionId = lead.institutionId as InstitutionId
  const propose = () =>
    door.ask(city, stationing.proposePost, {
      ...{ batchId, institutionId, senderId: institutionId, foundationId },
      ...{ senderName: `机构${mark}`, department: `肾内${mark}` },
      ...{ startsOn: dayOf(-40), endsOn: dayOf(200) },
    })
  await propose()
  const run = async () => {
    const { id } = await propose()
    const postId = id as StationedPostId
    for (const [place, party] of Party.options.entries())
      await door.ask(city, running.confirmPost, {
        ...{ postId, party, name: `签${mark}`, on: TODAY, paper: `柜${mark}`, version: place + 1 },
      })
    const place = { postId, step: 'place' as const, on: dayOf(-40), workerName: `社工${mark}` }
    await door.ask(lead, running.stepPost, { ...place, version: 5 })
    await door.ask(lead, running.stepPost, { ...place, step: 'start', version: 6 })
    return postId
  }
  const postId = await run()
  await door.ask(lead, running.reportMonth, {
    ...{ postId, month: dayOf(-40).slice(0, 7), minutes: 9000, cases: 3, contacts: 30 },
    ...{ groupSessions: 1, activities: 1, trainings: 1 },
  })
  await door.ask(city, running.recordVisit, {
    ...{ postId, on: TODAY, visitor: `访${mark}`, note: `走访${mark}` },
  })
  const over = { postId: await run(), on: TODAY }
  const plan = { ...over, step: 'hand-over' as const, note: `交接${mark}`, version: 7 }
  await door.ask(lead, running.stepPost, plan)
  await door.ask(lead, running.stepPost, { ...over, step: 'end', version: 8 })
}
