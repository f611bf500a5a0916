import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { addMinutes, dayInBeijing } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { type Asked, Check, type StoryId, type StoryState } from '../model/story.ts'
import { consentStory } from './consent.ts'
import type { Cast, Enter } from './demo-cast.ts'
import { fillContest } from './demo-contest.ts'
import { demoStories } from './demo-texts.ts'
import { deidentifyStory, examineStory } from './nameless.ts'
import { publishStory, withdrawStory } from './publishing.ts'
import { decideReading, listReadings } from './readings.ts'
import { getStory } from './stories.store.ts'
import { startStory } from './stories.ts'

/** A story in each state, something to read for the head and the supervisor, a contest, a calendar. */
export async function fillStories(tx: Tx, enter: Enter, cast: Cast, deps: Deps) {
  const ids: StoryId[] = []
  for (const one of demoStories) ids.push(await tell(tx, enter, cast, one, deps))
  const entered = demoStories.flatMap(({ until }, place) =>
    until === 'published' ? (ids[place] as StoryId) : [],
  )
  await fillContest(tx, enter, cast, entered, deps)
}

interface Demo {
  readonly until: StoryState
  readonly returned?: string
  readonly plan: Omit<Parameters<typeof startStory>[2], 'caseId'>
  readonly ofClient?: boolean
}

async function tell(
  tx: Tx,
  enter: Enter,
  cast: Cast,
  { until, plan, ofClient = false, returned }: Demo,
  deps: Deps,
) {
  const { worker, lead, supervisor, file } = cast
  await enter(worker)
  const source = ofClient ? file : undefined
  const { id: storyId } = await startStory(
    tx,
    worker,
    { ...plan, caseId: source?.id ?? null },
    deps,
  )
  if (until === 'idea') return storyId
  const yes = source
    ? ({
        ...{ kind: 'now' as const, givenBy: source.clientId, separate: true },
        evidence: { kind: 'signature', keptAt: '社工部二号柜' },
      } as const)
    : paper(deps)
  await consentStory(tx, worker, { storyId, consent: yes, version: 1 }, deps)
  if (until === 'consented') return storyId
  await replaceAll(tx, worker, storyId, deps)
  if (until === 'deidentified') return storyId
  await decide(tx, enter, lead, storyId, deps)
  if (until === 'read1') return storyId
  await decide(tx, enter, supervisor, storyId, deps, returned)
  if (until === 'read2' || returned) return storyId
  await enter(lead)
  await publishStory(tx, lead, { storyId, version: await versionOf(tx, lead, storyId) }, deps)
  if (until === 'published') return storyId
  const version = await versionOf(tx, lead, storyId)
  await withdrawStory(tx, lead, { storyId, why: 'person', version }, deps)
  return storyId
}

function paper({ now }: Deps) {
  return {
    ...({ kind: 'paper', signedOn: dayInBeijing(addMinutes(now(), -3 * 24 * 60)) } as const),
    ...{ keptAt: '社工部二号柜', witness: '社工部同事', byGuardian: false, until: null },
  }
}

async function replaceAll(tx: Tx, worker: Actor, storyId: StoryId, deps: Deps) {
  const { findings, version } = await examineStory(tx, worker, { storyId }, deps)
  const decisions = findings.map(({ start, end, proposals }) => ({
    ...{ choice: 'replace' as const, start, end, by: proposals[0] ?? '' },
  }))
  const asked: [Asked, Asked] = [
    { of: 'house', institutionId: worker.institutionId as InstitutionId },
    { of: 'supervisors', institutionId: null },
  ]
  await deidentifyStory(tx, worker, { storyId, decisions, asked, version }, deps)
}

async function decide(
  tx: Tx,
  enter: Enter,
  reader: Actor,
  storyId: StoryId,
  deps: Deps,
  returned?: string,
) {
  await enter(reader)
  const { readings } = await listReadings(tx, reader)
  const mine = readings.filter(({ isTurn }) => isTurn)
  const one = mine[0]
  if (!one) throw new Error(`Nobody is asked to read ${storyId}`)
  await decideReading(
    tx,
    reader,
    {
      ...{ readingId: one.id, verdict: returned ? 'returned' : 'passed', version: 1 },
      ...{ checks: returned ? [] : [...Check.options], reason: returned ?? '' },
    },
    deps,
  )
}

async function versionOf(tx: Tx, actor: Actor, storyId: StoryId) {
  return (await getStory(tx, actor, storyId)).version
}
