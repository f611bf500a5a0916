import type { FoundationId } from '#cultivation/model/batch.ts'
import { listFoundations } from '#cultivation/server/index.ts'
import type { DemoInstitution } from '#places/server/index.ts'
import { AccountId } from '#platform/model/actor.ts'
import { type Seeded, seeded } from '#platform/model/seeded.ts'
import { addMinutes, type Day, dayInBeijing, type Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { findMissingMonths } from '../model/hiring.ts'
import { type BatchId, Party, PLACED, type StationedPostId } from '../model/post.ts'
import { demoBatch } from './demo-content.ts'
import { type PostRow, type Tables, tables } from './tables.ts'

/** From the source: 75 stationed posts in 4 batches. How many each had is invented. */
const SIZES = [12, 18, 20, 25] as const
const SENDERS = ['同舟', '清禾', '知行'].map((name) => `${name}社会工作服务中心（演示）`)
const DEPARTMENTS = ['儿科', '肿瘤科', '康复科', '老年科', '安宁疗护病房', '急诊科'] as const
const SURNAMES = [...'林周沈何陶纪蒋白康卢邱闻常顾唐方']
const GIVEN = [
  '若水',
  '知行',
  '予安',
  '清和',
  '怀瑾',
  '听雨',
  '望舒',
  '晓岚',
  '以宁',
  '景行',
] as const
const DAY_MINUTES = 24 * 60
/** What share of the hosts whose twelve months are over told that they hired, and that they did not. */
const [HIRED, NOT_HIRED] = [0.55, 0.85] as const

export interface StationingGround {
  readonly seed: number
  readonly institutions: readonly Pick<DemoInstitution, 'id' | 'name' | 'districtCode' | 'level'>[]
}

/**
 * Fills up to the figures of the source, whatever the small demonstration has made of them already.
 * After cultivation, whose foundations pay. To be called as the `SYSTEM` actor.
 */
export async function fillStationingOfCity(
  tx: Tx,
  { seed, institutions }: StationingGround,
  deps: Deps,
) {
  const random = seeded(seed + 214)
  const foundations = (await listFoundations(tx)).map(({ id }) => id)
  const batches = await findBatches(tx, random, deps.now())
  const there = await tables(tx)
    .selectFrom('stationing.post')
    .where('state', 'in', PLACED)
    .select('batchId')
    .execute()
  const made = batches.flatMap(({ id, n }) => {
    const more = (SIZES[n - 1] ?? 0) - there.filter(({ batchId }) => batchId === id).length
    return Array.from({ length: Math.max(0, more) }, () =>
      aPost(random, { id, n }, random.pick(institutions), random.pick(foundations), deps.now()),
    )
  })
  if (made.length === 0) return
  const into = tables(tx)
  await into
    .insertInto('stationing.post')
    .values(made.map(({ post }) => post))
    .execute()
  const signatures = made.flatMap((one) => one.signatures)
  await into.insertInto('stationing.signature').values(signatures).execute()
  const months = made.flatMap((one) => one.months)
  await into.insertInto('stationing.monthlyReport').values(months).execute()
  const facts = made.flatMap(({ hireFact }) => (hireFact ? [hireFact] : []))
  await into.insertInto('stationing.hireFact').values(facts).execute()
}

/** One a year; the last is the one of the stories, if it is there. */
async function findBatches(tx: Tx, random: Seeded, now: Instant) {
  const known = await tables(tx).selectFrom('stationing.batch').select(['id', 'n']).execute()
  const thisYear = Number(dayInBeijing(now).slice(0, 4))
  const batches: { id: BatchId; n: number }[] = []
  for (let n = 1; n <= SIZES.length; n++) {
    const found = known.find((one) => one.n === n)
    const id = found?.id ?? (random.id() as BatchId)
    batches.push({ id, n })
    if (found) continue
    const content = demoBatch(n, thisYear - 1 - SIZES.length + n)
    const changed = { version: 1, changedAt: now, changedBy: AccountId.parse(random.id()) }
    await tables(tx)
      .insertInto('stationing.batch')
      .values({ ...content, ...changed, id })
      .execute()
  }
  return batches
}

function aPost(
  random: Seeded,
  batch: { readonly id: BatchId; readonly n: number },
  house: StationingGround['institutions'][number],
  foundationId: FoundationId,
  now: Instant,
) {
  const ago = 340 + (SIZES.length - batch.n) * 365 - random.int(0, 60)
  const moment = (days: number) => addMinutes(now, -days * DAY_MINUTES)
  const day = (days: number) => dayInBeijing(moment(days))
  const isOver = ago - 365 > 0
  const endedOn = isOver ? day(ago - 365) : null
  const by = AccountId.parse(random.id())
  const id = random.id() as StationedPostId
  const post: PostRow = {
    ...{ id, batchId: batch.id, institutionId: house.id, institutionName: house.name },
    ...{ districtCode: house.districtCode, senderId: null, senderName: random.pick(SENDERS) },
    ...{ foundationId, department: random.pick(DEPARTMENTS), startsOn: day(ago) },
    ...{ endsOn: day(ago - 365), state: isOver ? 'ended' : 'running', workerId: null },
    ...{ workerName: random.pick(SURNAMES) + random.pick(GIVEN), placedOn: day(ago) },
    ...{ handoverPlan: isOver ? '服务由本院社工接手（演示）。' : '', endedOn, endReason: '' },
    ...{ createdAt: moment(ago + 30), touchedAt: now, touchedBy: by, version: 8 },
  }
  const signatures = Party.options.map((party) => ({
    ...{ postId: id, party, signedName: '代表（演示）', signedOn: day(ago + 10), byAccount: by },
    ...{ paper: '协议原件存市级档案柜（演示）', recordedAt: moment(ago + 10) },
  }))
  const months = findMissingMonths({ placedOn: day(ago), endedOn }, [], day(0)).map(
    (month): Tables['stationing.monthlyReport'] => ({
      ...{ postId: id, month: `${month}-01` as Day, minutes: random.int(120, 170) * 60 },
      ...{ cases: random.int(5, 14), contacts: random.int(25, 60), activities: random.int(0, 4) },
      ...{ groupSessions: random.int(0, 6), trainings: random.int(0, 2) },
      ...{ toldAt: now, toldBy: by, version: 1 },
    }),
  )
  return { post, signatures, months, hireFact: hireOf(random, id, by, ago, day, now) }
}

function hireOf(
  random: Seeded,
  postId: StationedPostId,
  toldBy: AccountId,
  ago: number,
  day: (days: number) => Day,
  toldAt: Instant,
): Tables['stationing.hireFact'] | undefined {
  const chance = random.next()
  const since = ago - 365
  if (since <= 370 || chance > NOT_HIRED) return undefined
  const hired = chance < HIRED
  const onDay = day(hired ? since - random.int(10, 350) : since - 368)
  const evidence = hired ? '聘用合同编号（演示）' : '医院来函（演示）'
  return { postId, hired, onDay, evidence, toldAt, toldBy }
}
