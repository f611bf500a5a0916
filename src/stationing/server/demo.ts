import type { FoundationId } from '#cultivation/model/batch.ts'
import { listFoundations } from '#cultivation/server/index.ts'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { addMinutes, type Day, dayInBeijing } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { aYearAfter, findMissingMonths } from '../model/hiring.ts'
import type { BatchId, Party } from '../model/post.ts'
import { demoBatch } from './demo-content.ts'
import { addBatch, proposePost } from './posts.ts'
import { recordVisit, tellHiring } from './running.ts'
import { confirmPost, stepPost } from './steps.ts'
import { tables } from './tables.ts'

interface Cast {
  readonly city: Actor
  readonly lead: Actor
  /** Two other institutions that were helped. */
  readonly others: readonly { readonly id: InstitutionId; readonly districtCode: string }[]
  /** An institution on record that sends a worker too: its own contact reads hours and counts. */
  readonly sender?: { readonly id: InstitutionId; readonly name: string }
}

type Which = { readonly host: Actor; readonly department: string; readonly worker: string }

const DAY_MINUTES = 24 * 60
const SENDER = '同舟社会工作服务中心（演示）'

/**
 * One post that waits for the confirmation of the host and of the foundation, one that runs and wants
 * its newest report, one over for more than a year whose host has hired, one that hands over.
 */
export async function fillStationing(
  tx: Tx,
  enter: (actor: Actor) => Promise<unknown>,
  { city, lead, others, sender: known }: Cast,
  deps: Deps,
) {
  const now = deps.now()
  const day = (days: number) => dayInBeijing(addMinutes(now, -days * DAY_MINUTES))
  const before = (days: number): Deps => ({
    ...deps,
    now: () => addMinutes(now, -days * DAY_MINUTES),
  })
  await enter(city)
  const foundationId = (await listFoundations(tx))[0]?.id as FoundationId
  const year = Number(day(0).slice(0, 4))
  const { id: past } = await addBatch(tx, city, demoBatch(4, year - 1), before(400))
  const { id: coming } = await addBatch(tx, city, demoBatch(5, year), before(20))

  async function propose(batchId: BatchId, { host, department }: Which, from: number, to: number) {
    await enter(city)
    const institutionId = host.institutionId as InstitutionId
    const dates = { startsOn: day(from), endsOn: day(to) }
    const isOwn = known && batchId === past && host === lead
    const sender = isOwn
      ? { senderName: known.name, senderId: known.id }
      : { senderName: SENDER, senderId: null }
    const content = { ...dates, ...sender, batchId, institutionId, foundationId, department }
    return proposePost(tx, city, content, before(Math.max(from + 20, 3)))
  }

  async function confirm(
    id: Awaited<ReturnType<typeof propose>>['id'],
    parties: readonly Party[],
    at: number,
  ) {
    await enter(city)
    for (const [place, party] of parties.entries()) {
      const said = { name: `${party === 'city' ? city.name : '代表'}（演示）`, on: day(at) }
      const paper = party === 'city' ? '' : '协议原件存市级档案柜（演示）'
      await confirmPost(
        tx,
        city,
        { postId: id, party, ...said, paper, version: place + 1 },
        before(at),
      )
    }
  }

  /** Placed and started; with reports up to so many months before now. */
  async function run(which: Which, from: number, to: number, unreported: number) {
    const { id } = await propose(past, which, from, to)
    await confirm(id, ['host', 'sender', 'funder', 'city'], from + 5)
    await enter(which.host)
    const step = { postId: id, workerId: null, note: '', workerName: which.worker }
    await stepPost(
      tx,
      which.host,
      { ...step, step: 'place', on: day(from), version: 5 },
      before(from),
    )
    await stepPost(
      tx,
      which.host,
      { ...step, step: 'start', on: day(from), version: 6 },
      before(from),
    )
    const until = to > 0 ? day(to) : null
    const months = findMissingMonths({ placedOn: day(from), endedOn: until }, [], day(0))
    const told = { toldAt: deps.now(), toldBy: which.host.accountId, version: 1 }
    const reports = months.slice(0, months.length - unreported).map((month, place) => ({
      ...{ ...told, postId: id, month: `${month}-01` as Day, minutes: 9000 + place * 120 },
      ...{ cases: 6 + (place % 3), contacts: 34 + place, groupSessions: 4, activities: 2 },
      trainings: 1,
    }))
    await tables(tx).insertInto('stationing.monthlyReport').values(reports).execute()
    return step
  }

  const heads = others.map(({ id, districtCode }) => ({
    ...{ ...lead, institutionId: id, districtCode, name: '社工部负责人', departmentId: null },
  })) as [Actor, Actor]
  await propose(coming, { host: lead, department: '肾内科', worker: '' }, -20, -385).then(
    ({ id }) => confirm(id, ['sender', 'city'], 2),
  )
  const here = await run({ host: lead, department: '儿科', worker: '田若木' }, 150, -215, 1)
  await enter(city)
  const note = '看了工作台账和督导记录，病房交接顺畅（演示）。'
  const visit = { postId: here.postId, on: day(30), visitor: city.name, note }
  await recordVisit(tx, city, visit, before(30))

  const over = await run({ host: heads[0], department: '康复科', worker: '许言蹊' }, 760, 400, 0)
  const plan = '两个病区的个案由本院社工接手，小组材料移交康复科（演示）。'
  const handOver = { ...over, step: 'hand-over', note: plan } as const
  await stepPost(tx, heads[0], { ...handOver, on: day(430), version: 7 }, before(430))
  await stepPost(tx, heads[0], { ...over, step: 'end', on: day(400), version: 8 }, before(400))
  const hired = { postId: over.postId, hired: true, evidence: '聘用合同编号 演示-01' }
  await tellHiring(tx, heads[0], { ...hired, on: aYearAfter(day(600)) }, before(200))
  const leaving = await run({ host: heads[1], department: '肿瘤科', worker: '白露生' }, 340, -25, 1)
  await stepPost(
    tx,
    heads[1],
    { ...leaving, ...handOver, postId: leaving.postId, on: day(3), version: 7 },
    before(3),
  )
}
