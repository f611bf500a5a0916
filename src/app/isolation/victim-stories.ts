import type { CaseId } from '#casework/model/case.ts'
import * as casework from '#casework/model/contract.ts'
import type { Actor } from '#platform/model/actor.ts'
import { addMinutes, dayInBeijing, toInstant } from '#platform/model/time.ts'
import * as stories from '#stories/model/contract.ts'
import * as contests from '#stories/model/contract-contests.ts'
import * as events from '#stories/model/contract-events.ts'
import * as readings from '#stories/model/contract-readings.ts'
import * as way from '#stories/model/contract-way.ts'
import { Check, type StoryId } from '#stories/model/story.ts'
import type { Maker } from './world.ts'

interface Hands {
  readonly worker: Actor
  readonly lead: Actor
  /** The head of another house, who is asked to read. */
  readonly reader: Actor
  readonly city: Actor
}

/** Stories of the house in every state but the public one, a contest with an entry, an event. */
export async function fillStories(maker: Maker, { worker, lead, reader, city }: Hands) {
  const { door, mark } = maker
  const { rows } = await door.ask(worker, casework.listCases, { desk: 'open' })
  const caseId = rows[0]?.id ?? null
  await aStory(maker, worker, caseId)
  await agreeOnPaper(maker, worker, await aStory(maker, worker, null))
  const storyId = await agreed(maker, worker)
  await makeNameless(maker, worker, reader, storyId)
  for (const one of [lead, reader]) await pass(maker, one, storyId)
  await makeNameless(maker, worker, reader, await agreed(maker, worker))

  const today = toInstant(new Date())
  const { id: contestId } = await door.ask(city, contests.createContest, {
    ...{ title: '案例大赛', about: '', opensOn: dayInBeijing(today) },
    criteria: [{ name: '方法', weight: 1, max: 10 }],
    closesOn: dayInBeijing(addMinutes(today, 60 * 24 * 30)),
  })
  await door.ask(city, contests.stepContest, { contestId, step: 'open', version: 1 })
  await door.ask(worker, contests.enterContest, { contestId, storyId })
  await door.ask(lead, contests.offerToRead, { contestId })
  await door.ask(lead, events.addEvent, {
    ...{ kind: 'media-visit', title: '探访', startsOn: dayInBeijing(today) },
    ...{ endsOn: dayInBeijing(today), place: '', audience: '', channel: '', reachPlanned: null },
  })
  return [`原稿${mark}`]
}

async function aStory({ door, mark }: Maker, worker: Actor, caseId: CaseId | null) {
  const { id } = await door.ask(worker, stories.startStory, {
    ...{ line: 'other', about: 'other', caseId, title: `故事${mark}`, body: `原稿${mark}。` },
  })
  return id
}

async function agreeOnPaper({ door, mark }: Maker, worker: Actor, storyId: StoryId) {
  await door.ask(worker, way.consentStory, {
    ...{ storyId, version: 1 },
    consent: {
      ...{ kind: 'paper', signedOn: dayInBeijing(toInstant(new Date())), keptAt: `柜${mark}` },
      ...{ witness: `见证${mark}`, byGuardian: false, until: null },
    },
  })
}

export async function agreed(maker: Maker, worker: Actor) {
  const storyId = await aStory(maker, worker, null)
  await agreeOnPaper(maker, worker, storyId)
  return storyId
}

/** Asked are the heads of two houses: they see the nameless text by right. */
async function makeNameless({ door }: Maker, worker: Actor, reader: Actor, storyId: StoryId) {
  const { findings, version } = await door.ask(worker, way.examineStory, { storyId })
  const keep = { choice: 'keep', why: 'ordinary-word' } as const
  await door.ask(worker, way.deidentifyStory, {
    ...{ storyId, version, decisions: findings.map(({ start, end }) => ({ ...keep, start, end })) },
    asked: [
      { of: 'house', institutionId: worker.institutionId },
      { of: 'house', institutionId: reader.institutionId },
    ],
  })
}

async function pass({ door, mark }: Maker, reader: Actor, storyId: StoryId) {
  const { readings: asked } = await door.ask(reader, readings.listReadings, {})
  const one = asked.find(({ isTurn, title }) => isTurn && title === `故事${mark}`)
  if (!one) throw new Error(`Nobody is asked to read ${storyId}`)
  await door.ask(reader, readings.decideReading, {
    ...{ readingId: one.id, verdict: 'passed', checks: [...Check.options], reason: '', version: 1 },
  })
}
