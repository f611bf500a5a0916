import type { InstitutionId } from '#platform/model/actor.ts'
import { addMinutes, dayInBeijing, toInstant } from '#platform/model/time.ts'
import type { ContestId } from '#stories/model/contest.ts'
import * as stories from '#stories/model/contract.ts'
import * as contests from '#stories/model/contract-contests.ts'
import * as way from '#stories/model/contract-way.ts'
import type { Hands } from './hands.ts'
import { anOffice } from './victim.ts'
import { agreed } from './victim-stories.ts'

const city = anOffice('city-officer')

/** Contests before, while and after entries are taken, and a text that is not nameless yet. */
export async function openStories(hands: Hands) {
  await openNameless(hands)
  const { door, world, open, own } = hands
  const { worker, lead } = world
  const { stories: lines } = await door.ask(worker, stories.listStories, {})
  const storyId = lines.find(({ state }) => state === 'read2')?.id
  if (!storyId) throw new Error('No story of the victim is read')

  const today = toInstant(new Date())
  const plan = {
    ...{ title: '案例征集', about: '', opensOn: dayInBeijing(today) },
    criteria: [{ name: '方法', weight: 1, max: 10 }],
    closesOn: dayInBeijing(addMinutes(today, 60 * 24 * 30)),
  }
  const prepare = async () => (await door.ask(city, contests.createContest, plan)).id
  const step = (contestId: ContestId, name: 'open' | 'score', version: number) =>
    door.ask(city, contests.stepContest, { contestId, step: name, version })
  const begin = async () => {
    const contestId = await prepare()
    await step(contestId, 'open', 1)
    return contestId
  }
  open(city, contests.writeContest, { ...plan, contestId: await prepare(), version: 1 })
  open(city, contests.stepContest, { contestId: await prepare(), step: 'open', version: 1 })
  const contestId = await begin()
  open(worker, contests.enterContest, { contestId, storyId })
  open(lead, contests.offerToRead, { contestId })

  const scored = await begin()
  const { id: entryId } = await door.ask(worker, contests.enterContest, {
    ...{ contestId: scored, storyId },
  })
  own(entryId)
  const readers = [anOffice('supervisor'), anOffice('supervisor')]
  const [reader = city] = readers
  for (const one of [lead, ...readers])
    await door.ask(one, contests.offerToRead, { contestId: scored })
  open(city, contests.nameReader, { contestId: scored, accountId: lead.accountId })
  for (const { accountId } of readers)
    await door.ask(city, contests.nameReader, { contestId: scored, accountId })
  await step(scored, 'score', 2)
  open(lead, contests.openContest, { contestId: scored })
  open(lead, contests.openEntry, { contestId: scored, entryId })
  const given = { points: [7], comment: '', version: 0 }
  open(reader, contests.scoreEntry, { contestId: scored, entryId, ...given })
}

async function openNameless(hands: Hands) {
  const { door, world, open } = hands
  const { worker } = world
  const storyId = await agreed(hands, worker)
  const { findings, version } = await door.ask(worker, way.examineStory, { storyId })
  const keep = { choice: 'keep', why: 'ordinary-word' } as const
  open(worker, way.deidentifyStory, {
    ...{ storyId, version, decisions: findings.map(({ start, end }) => ({ ...keep, start, end })) },
    asked: [
      { of: 'house', institutionId: worker.institutionId as InstitutionId },
      { of: 'city', institutionId: null },
    ],
  })
}
