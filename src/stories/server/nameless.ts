import type { z } from 'zod'
import { getInstitution } from '#places/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract-way.ts'
import { asOneText, makeNameless } from '../model/deidentify.ts'
import { findIdentifiers, type Search } from '../model/find-identifiers.ts'
import type { Asked, ReadingId, StoryId } from '../model/story.ts'
import { afterStory, findStoryObstacle, isAskedOutside, storySteps } from '../model/story-steps.ts'
import { factsOf } from './facts.ts'
import { gatherKnown } from './known.ts'
import { presentStory } from './present.ts'
import * as store from './stories.store.ts'
import { tables } from './tables.ts'

/** Where somebody could be recognised. What the case knows goes with the answer and stays nowhere. */
export async function examineStory(
  tx: Tx,
  actor: Actor,
  { storyId }: { readonly storyId: StoryId },
  deps: Deps,
) {
  const story = await store.getStory(tx, actor, storyId)
  if (!storySteps[story.state].deidentify) throw new Refusal('story-out-of-order')
  const { search, knowsNames } = await searchOf(tx, actor, story, deps)
  await record(tx, actor, 'stories.examine', { kind: 'story', id: storyId })
  const { version } = story
  return { text: search.text, findings: findIdentifiers(search), knowsNames, version }
}

export async function deidentifyStory(
  tx: Tx,
  actor: Actor,
  { storyId, decisions, asked, version }: z.output<typeof contract.deidentifyStory.input>,
  deps: Deps,
) {
  const story = await store.lockStory(tx, actor, storyId, version)
  const obstacle = findStoryObstacle('deidentify', factsOf(actor, story))
  if (obstacle) throw new Refusal(obstacle)
  if (!isAskedOutside(asked, actor.institutionId))
    throw new Refusal('reader-not-outside', 409, { field: 'asked' })
  const { search } = await searchOf(tx, actor, story, deps)
  const made = makeNameless(search, decisions)
  if ('obstacle' in made) throw new Refusal(made.obstacle, 409, { field: 'decisions' })

  const { text, report } = made
  const [whose, at] = [{ institutionId: story.institutionId, storyId }, deps.now()]
  await store.addTelling(tx, { ...whose, round: story.round, ...text, report, madeAt: at })
  await store.dropManuscript(tx, story)
  for (const [place, one] of asked.entries()) await ask(tx, story, place + 1, one, deps)
  await store.changeStory(tx, story, {
    state: afterStory('deidentify', story.state),
    ...{ length: [...text.body].length, touchedAt: at },
  })
  await record(tx, actor, 'stories.deidentify', { kind: 'story', id: storyId })
  return presentStory(tx, actor, await store.getStory(tx, actor, storyId))
}

async function searchOf(tx: Tx, actor: Actor, story: store.StoryRow, deps: Deps) {
  const words = (await store.findManuscript(tx, story)) ?? (await store.findTelling(tx, story))
  if (!words) throw new Refusal('story-out-of-order')
  const { known, knowsNames } = await gatherKnown(tx, actor, story, deps)
  const search: Search = { text: asOneText(words), known, today: dayInBeijing(deps.now()) }
  return { search, knowsNames }
}

async function ask(
  tx: Tx,
  { institutionId, id: storyId, round }: store.StoryRow,
  seat: number,
  { of, institutionId: house }: Asked,
  { newId }: Deps,
) {
  if (of === 'house') {
    if (!house) throw new Refusal('no-such-institution', 409, { field: 'asked' })
    await getInstitution(tx, house)
  }
  await tables(tx)
    .insertInto('stories.reading')
    .values({
      ...{ institutionId, storyId, round, seat, id: newId() as ReadingId, askedOf: of },
      ...{ askedInstitutionId: of === 'house' ? house : null, readerId: null },
      ...{ readerInstitutionId: null, verdict: null, checks: [], reason: '', decidedAt: null },
      version: 1,
    })
    .execute()
}
