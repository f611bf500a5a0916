import type { z } from 'zod'
import { AGE_OF_OWN_CONSENT, isUnderFourteen } from '#people/model/age.ts'
import type { ConsentId, Use } from '#people/model/consent.ts'
import { CURRENT_NOTICE } from '#people/model/notice.ts'
import { findConsentFor, findParty, giveConsent } from '#people/server/index.ts'
import type { Actor, PersonId } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { Day, dayInBeijing, Instant } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract-way.ts'
import { afterStory, findStoryObstacle, storySteps } from '../model/story-steps.ts'
import { factsOf } from './facts.ts'
import { presentStory } from './present.ts'
import * as store from './stories.store.ts'
import { tables } from './tables.ts'

/** Everybody may read it: that is the recipient the person says yes to (个人信息保护法 art. 23, 25, 29). */
const EVERYBODY = { kind: 'organisation', institutionId: null, name: '公众' } as const
export const STORY_USE: Use = { purpose: 'story', recipient: EVERYBODY, dataClasses: ['shared'] }

export async function consentStory(
  tx: Tx,
  actor: Actor,
  { storyId, consent, version }: z.output<typeof contract.consentStory.input>,
  deps: Deps,
) {
  const story = await store.lockStory(tx, actor, storyId, version)
  if (!storySteps[story.state].consent) throw new Refusal('story-out-of-order')
  const { personId } = await store.findSource(tx, story)
  if (consent.kind === 'paper') {
    if (personId) throw new Refusal('client-consents-on-record', 409, { field: 'consent' })
    await addPaper(tx, actor, story, consent, deps)
  } else {
    if (!personId) throw new Refusal('nobody-on-record', 409, { field: 'consent' })
    const consentId = await findOrGive(tx, actor, personId, consent, deps)
    await tables(tx)
      .updateTable('stories.source')
      .set({ consentId })
      .where('institutionId', '=', story.institutionId)
      .where('storyId', '=', storyId)
      .execute()
  }
  const now = await store.getStory(tx, actor, storyId)
  const obstacle = findStoryObstacle('consent', factsOf(actor, now))
  if (obstacle) throw new Refusal(obstacle, 409, { field: 'consent' })

  await store.changeStory(tx, story, {
    ...{ state: afterStory('consent', story.state), touchedAt: deps.now() },
  })
  await record(tx, actor, 'stories.consent', { kind: 'story', id: storyId })
  return presentStory(tx, actor, await store.getStory(tx, actor, storyId))
}

type Given = z.output<typeof contract.GivenConsent>

async function findOrGive(
  tx: Tx,
  actor: Actor,
  personId: PersonId,
  given: Exclude<Given, { kind: 'paper' }>,
  deps: Deps,
): Promise<ConsentId> {
  if (given.kind === 'now') {
    const { givenBy, evidence, separate } = given
    const { id } = await giveConsent(
      tx,
      actor,
      {
        ...{ personId, givenBy, evidence, separate, purpose: 'story', notice: CURRENT_NOTICE },
        recipients: [{ ...EVERYBODY, contact: '' }],
        dataClasses: [...STORY_USE.dataClasses],
        ...{ from: null, until: await untilFourteen(tx, personId, deps), limitsTold: true },
      },
      deps,
    )
    return id
  }
  const found = await findConsentFor(tx, personId, STORY_USE, deps.now())
  if ('obstacle' in found) throw new Refusal('story-consent-missing', 409, { field: 'consent' })
  return found.consent.id
}

/** A guardian speaks for a child until it can be asked itself: the story goes off the page then. */
async function untilFourteen(tx: Tx, personId: PersonId, { now }: Deps) {
  const party = await findParty(tx, personId)
  if (!party?.birthDate || !isUnderFourteen(party.birthDate, now())) return null
  const [year, rest] = [Number(party.birthDate.slice(0, 4)), party.birthDate.slice(4)]
  const birthday = Day.parse(`${year + AGE_OF_OWN_CONSENT}${rest === '-02-29' ? '-02-28' : rest}`)
  return Instant.parse(new Date(`${birthday}T00:00:00.000+08:00`).toISOString())
}

async function addPaper(
  tx: Tx,
  actor: Actor,
  { institutionId, id: storyId }: store.StoryRow,
  { kind: _, ...paper }: Extract<Given, { kind: 'paper' }>,
  { now }: Deps,
) {
  const today = dayInBeijing(now())
  if (paper.signedOn > today) throw new Refusal('signed-in-future', 409, { field: 'signedOn' })
  if (paper.until && paper.until < today)
    throw new Refusal('signed-in-future', 409, { field: 'until' })
  await tables(tx)
    .insertInto('stories.paperConsent')
    .values({
      ...{ institutionId, storyId, ...paper, withdrawnAt: null },
      ...{ recordedBy: actor.accountId, recordedAt: now() },
    })
    .execute()
}

/** As easy as giving: no reason is asked for, and the story is gone with the same commit. */
export async function withdrawPaperConsent(
  tx: Tx,
  actor: Actor,
  { storyId, version }: z.output<typeof contract.withdrawPaperConsent.input>,
  { now }: Deps,
) {
  const story = await store.lockStory(tx, actor, storyId, version)
  const paper = await store.findPaper(tx, story)
  if (!paper || paper.withdrawnAt) throw new Refusal('no-paper-consent')
  await tables(tx)
    .updateTable('stories.paperConsent')
    .set({ withdrawnAt: now() })
    .where('institutionId', '=', story.institutionId)
    .where('storyId', '=', storyId)
    .execute()
  if (story.state !== 'withdrawn')
    await store.changeStory(tx, story, {
      ...{ state: 'withdrawn', withdrawnWhy: 'consent', withdrawnAt: now(), touchedAt: now() },
    })
  await record(tx, actor, 'stories.withdraw-consent', { kind: 'story', id: storyId })
  return presentStory(tx, actor, await store.getStory(tx, actor, storyId))
}
