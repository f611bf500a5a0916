import { ServiceLine } from '#casework/model/code-lists.ts'
import type { DemoInstitution } from '#places/server/index.ts'
import type { AccountId } from '#platform/model/actor.ts'
import { type Seeded, seeded } from '#platform/model/seeded.ts'
import { addMinutes, dayInBeijing, type Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { insertRows } from '#platform/server/insert-rows.ts'
import { About, Check, type StoryId, type StoryState } from '../model/story.ts'
import { inventEvents } from './city-events.ts'
import { inventText } from './city-texts.ts'
import type { Tables } from './tables.ts'

export interface CityGround {
  readonly seed: number
  readonly institutions: readonly Pick<DemoInstitution, 'id' | 'name'>[]
}

const DAY = 24 * 60
/** So many stories: published, withdrawn, being read. */
const STATES: readonly (readonly [StoryState, number])[] = [
  ['published', 32],
  ['withdrawn', 4],
  ['read2', 2],
  ['consented', 4],
]

type Row<Name extends keyof Tables> = Tables[Name]

/** Stories and a calendar of the invented city, as the product itself; the same seed, the same city. */
export async function fillStoriesOfCity(tx: Tx, { seed, institutions }: CityGround, deps: Deps) {
  const random = seeded(seed + 216)
  const states = STATES.flatMap(([state, n]) => Array.from({ length: n }, () => state))
  const all = states.map((state, n) => {
    const house = institutions[(n * 7) % institutions.length] as CityGround['institutions'][number]
    return inventStory(state, n, house.id, random, deps)
  })
  await insertRows(
    tx,
    'stories.story',
    all.map(({ story }) => story),
  )
  await insertRows(
    tx,
    'stories.source',
    all.map(({ source }) => source),
  )
  await insertRows(
    tx,
    'stories.paper_consent',
    all.map(({ paper }) => paper),
  )
  await insertRows(
    tx,
    'stories.telling',
    all.map(({ telling }) => telling),
  )
  await insertRows(
    tx,
    'stories.reading',
    all.flatMap(({ readings }) => readings),
  )
  await insertRows(
    tx,
    'stories.opened',
    all.flatMap(({ opened }) => opened),
  )
  await insertRows(tx, 'stories.event', inventEvents(institutions, random, deps))
}

function inventStory(
  state: StoryState,
  n: number,
  institutionId: Row<'stories.story'>['institutionId'],
  random: Seeded,
  { now }: Deps,
) {
  const id = random.id() as StoryId
  const authorId = random.id() as AccountId
  const begun = addMinutes(now(), -random.int(60, 360) * DAY)
  const { title, body } = inventText(n)
  const isOut = state === 'published' || state === 'withdrawn'
  const whose = { institutionId, storyId: id }
  const story: Row<'stories.story'> = {
    ...{ institutionId, id, authorId, line: ServiceLine.options[n % 6] ?? 'other' },
    ...{ about: About.options[n % 5] ?? 'other', state, round: 1, length: [...body].length },
    ...{ createdAt: begun, touchedAt: addMinutes(begun, 30 * DAY), version: 1 },
    publishedAt: isOut ? addMinutes(begun, 30 * DAY) : null,
    withdrawnAt: state === 'withdrawn' ? addMinutes(begun, 50 * DAY) : null,
    withdrawnWhy: state === 'withdrawn' ? 'person' : null,
  }
  const paper: Row<'stories.paperConsent'> = {
    ...{ ...whose, signedOn: dayInBeijing(begun), keptAt: '社工部档案柜', witness: '社工部同事' },
    ...{ byGuardian: false, until: null, recordedBy: authorId, recordedAt: begun },
    withdrawnAt: null,
  }
  const telling = {
    ...{ ...whose, round: 1, title, body, madeAt: addMinutes(begun, 5 * DAY) },
    report: [{ kind: 'age', replaced: random.int(1, 3), kept: {} }],
  }
  return {
    ...{
      story,
      paper,
      telling,
      source: { ...whose, caseId: null, personId: null, consentId: null },
    },
    readings: state === 'consented' ? [] : inventReadings(whose, begun, random),
    opened: isOut ? inventOpened(id, story.publishedAt ?? begun, random) : [],
  }
}

function inventReadings(
  whose: Pick<Row<'stories.reading'>, 'institutionId' | 'storyId'>,
  begun: Instant,
  random: Seeded,
) {
  return [1, 2].map((seat) => ({
    ...{ ...whose, round: 1, seat, id: random.id(), readerId: random.id(), version: 2 },
    ...{ askedOf: seat === 1 ? 'house' : 'supervisors', verdict: 'passed', reason: '' },
    askedInstitutionId: seat === 1 ? whose.institutionId : null,
    readerInstitutionId: seat === 1 ? whose.institutionId : null,
    ...{ checks: [...Check.options], decidedAt: addMinutes(begun, (8 + seat) * DAY) },
  }))
}

function inventOpened(storyId: StoryId, from: Instant, random: Seeded) {
  return Array.from({ length: 14 }, (_, n) => ({
    ...{ storyId, day: dayInBeijing(addMinutes(from, n * DAY)), n: random.int(3, 180 - n * 10) },
  }))
}
