import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { AccountId } from '#platform/model/actor.ts'
import { addMinutes } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { BatchId, FoundationId } from '../model/batch.ts'
import { addBatch, openBatch } from './batches.ts'
import { setFoundationAccount, setReviewer } from './circle.ts'
import { daysFrom, demoBatch, demoProject } from './demo-content.ts'
import { applyFor, awardTo, carryOn, type DemoStage, reviewBy } from './demo-steps.ts'
import { beginProject } from './projects.ts'
import { tables } from './tables.ts'

interface Place {
  readonly id: InstitutionId
  readonly districtCode: string
}

interface Cast {
  readonly city: Actor
  readonly foundation: Actor
  readonly supervisors: readonly [Actor, Actor]
  readonly lead: Actor
  /** Three other institutions that take part. */
  readonly others: readonly Place[]
}

const DAY_MINUTES = 24 * 60

/**
 * Two foundations, a batch that runs and a call that is open; everybody has something to do: the city
 * awards and accepts, the head writes and shows, a supervisor scores, the foundation pays.
 */
export async function fillCultivation(
  tx: Tx,
  enter: (actor: Actor) => Promise<unknown>,
  { city, foundation, supervisors, lead, others }: Cast,
  deps: Deps,
) {
  const now = deps.now()
  const year = Number(daysFrom(now, 0).slice(0, 4))
  const [near, far] = supervisors
  const heads = others.map((place, n) => ({
    ...{
      ...lead,
      name: ['欧阳静', '司徒禾', '上官晴'][n] ?? '社工部',
      accountId: newAccount(deps),
    },
    ...{ institutionId: place.id, districtCode: place.districtCode, departmentId: null },
  })) as [Actor, Actor, Actor]
  await enter(city)
  const foundationId = await aFoundation(tx, city, '暖枝公益基金会（演示）', deps)
  const second = await aFoundation(tx, city, '远山助医基金会（演示）', deps)
  await setFoundationAccount(tx, city, { accountId: foundation.accountId, foundationId }, deps)
  const homes: [Actor, InstitutionId | null][] = [
    ...([[near, null]] as [Actor, null][]),
    [far, lead.institutionId],
    [city, null],
  ]
  for (const [{ accountId }, institutionId] of homes)
    await setReviewer(tx, city, { accountId, institutionId, isActive: true }, deps)

  const before = (days: number): Deps => ({
    ...deps,
    now: () => addMinutes(now, -days * DAY_MINUTES),
  })
  const open = async (n: number, from: number, to: number) => {
    const window = { opensOn: daysFrom(now, -from), closesOn: daysFrom(now, -to) }
    const content = demoBatch(n, n === 4 ? year - 1 : year, window)
    const foundationIds = [foundationId, second]
    const { id } = await addBatch(tx, city, { ...content, foundationIds }, before(from))
    await openBatch(tx, city, { batchId: id, version: 1 }, before(from))
    return id
  }
  const [past, call] = [await open(4, 330, 300), await open(5, 12, -30)]
  const stage = (batchId: BatchId): DemoStage => ({
    ...{ tx, enter, city, foundation, foundationId, batchId, before },
  })

  const own = demoProject('脑卒中患者和照顾者的回家准备', 'stroke', now, [-150, -6, 60])
  const cleft = demoProject('唇腭裂序列治疗家庭支持', 'cleft', now, [-200, -120, -60])
  const blood = demoProject('血液病患儿返校支持', 'paediatric-blood', now, [-190, -110, -40])
  await carryOn(stage(past), lead, own, { until: 'midterm', proved: 1, reviewers: [near, city] })
  await carryOn(stage(past), heads[0], cleft, {
    until: 'accepted',
    proved: 3,
    reviewers: [near, far],
  })
  await carryOn(stage(past), heads[1], blood, { until: 'final', proved: 3, reviewers: [far, city] })

  const palliative = demoProject('安宁疗护家庭哀伤辅导', 'hospice', now, [90, 180, 300])
  await enter(lead)
  await beginProject(tx, lead, { ...palliative, batchId: call, goals: '' }, before(2))
  const memory = demoProject('认知障碍家庭日间支持', 'elderly', now, [80, 160, 280])
  const waiting = await applyFor(stage(call), heads[2], memory, 6)
  await reviewBy(stage(call), waiting, [near, far], [far], 4)
  const night = demoProject('急诊夜间危机陪伴', 'emergency', now, [70, 150, 260])
  const scored = await applyFor(stage(call), heads[0], night, 8)
  const reviewed = await reviewBy(stage(call), scored, [near, city], [near, city], 5)
  await awardTo(stage(call), reviewed, 3, 'review only')
}

async function aFoundation(tx: Tx, city: Actor, name: string, deps: Deps) {
  const id = deps.newId() as FoundationId
  const made = { createdAt: deps.now(), createdBy: city.accountId }
  await tables(tx)
    .insertInto('cultivation.foundation')
    .values({ id, name, contact: '演示用，没有电话', invented: true, ...made })
    .execute()
  return id
}

function newAccount({ newId }: Deps) {
  return AccountId.parse(newId())
}
