import { yuan } from '#insurance/model/fen.ts'
import type { InstitutionId } from '#platform/model/actor.ts'
import { AccountId } from '#platform/model/actor.ts'
import type { Seeded } from '#platform/model/seeded.ts'
import { addMinutes, dayInBeijing, type Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import { type BatchId, type FoundationId, numberFrom } from '../model/batch.ts'
import type { PaymentId } from '../model/money.ts'
import { Field, fieldWords, type ProjectId, sumOf } from '../model/project.ts'
import type { MilestoneId } from '../model/project-file.ts'
import { type ProjectRow, type Tables, tables } from './tables.ts'

export interface DemoBatch {
  readonly id: BatchId
  readonly n: number
  readonly opened: Instant
  readonly pattern: string
  readonly size: number
  /** Of the newest, some still go on. */
  readonly isLast: boolean
  lastNumber: number
}

export interface Planned {
  readonly outcome: 'replicable' | 'first-ever'
  readonly project: ProjectRow
  readonly milestones: readonly Tables['cultivation.milestone'][]
  readonly payments: readonly Tables['cultivation.payment'][]
  readonly events: readonly Tables['cultivation.event'][]
}

interface Plan {
  readonly random: Seeded
  readonly batch: DemoBatch
  readonly house: {
    readonly id: InstitutionId
    readonly name: string
    readonly districtCode: string
  }
  readonly foundationId: FoundationId
  readonly outcome: Planned['outcome']
}

const THEMES = ['家庭支持', '照顾者减压', '出院准备', '同伴互助', '哀伤辅导', '就医陪伴'] as const
const DAY_MINUTES = 24 * 60
/** Days after the call was opened: applied, awarded, begun, midterm, final, accepted. */
const COURSE = { apply: 15, award: 50, begin: 55, midterm: 160, final: 285, accept: 300 } as const

export function planProject({ random, batch, house, foundationId, outcome }: Plan): Planned {
  const after = (days: number) => addMinutes(batch.opened, days * DAY_MINUTES)
  const dayAfter = (days: number) => dayInBeijing(after(days))
  const state =
    batch.isLast && random.chance(0.3) ? random.pick(['midterm', 'final'] as const) : 'accepted'
  const field = random.pick(Field.options.filter((one) => one !== 'other'))
  const by = AccountId.parse(random.id())
  const id = random.id() as ProjectId
  const of = { projectId: id, institutionId: house.id }
  const awarded = random.int(10, 24) * yuan(2_000)
  const lines = [
    { what: '专业培训与督导', amount: awarded / 2 },
    { what: '服务活动与物料', amount: awarded / 2 },
    { what: '成果整理', amount: yuan(2_000) },
  ]
  batch.lastNumber += 1
  const isMidterm = state === 'midterm'
  const dues = isMidterm ? [130, 315, 400] : [130, 210, 270]
  const planned = ['建立服务流程并发文', '完成首轮服务和满意度调查', '成果文件定稿'].map(
    (title, place) => ({ title, dueOn: dayAfter(dues[place] ?? 0), due: dues[place] ?? 0 }),
  )
  const judged = { reason: '现场核对后判定（演示）', by, at: after(COURSE.final) }
  const isReplicable = outcome === 'replicable'
  const project: ProjectRow = {
    ...{ id, batchId: batch.id, institutionId: house.id, institutionName: house.name },
    ...{
      districtCode: house.districtCode,
      number: numberFrom(batch.pattern, batch.lastNumber) ?? null,
    },
    ...{ theme: `${fieldWords[field].zh}患者${random.pick(THEMES)}`, field, goals: '演示编写。' },
    ...{
      budgetLines: JSON.stringify(lines),
      asked: String(sumOf(lines)),
      awarded: String(awarded),
    },
    plannedMilestones: JSON.stringify(planned.map(({ title, dueOn }) => ({ title, dueOn }))),
    ...{ foundationId, state, leadName: '社工部负责人', midtermReport: '按计划推进（演示）。' },
    finalReport: isMidterm ? '' : '三个里程碑均有完成依据（演示）。',
    ...{ replicable: isReplicable, replicableReason: judged.reason, replicableBy: by },
    ...{ replicableAt: judged.at, firstEver: !isReplicable, firstEverReason: judged.reason },
    ...{ firstEverBy: by, firstEverAt: judged.at, appliedAt: after(COURSE.apply) },
    ...{
      awardedAt: after(COURSE.award),
      endedAt: state === 'accepted' ? after(COURSE.accept) : null,
    },
    ...{ createdAt: after(COURSE.apply - 5), touchedAt: judged.at, touchedBy: by, version: 9 },
  }
  const milestones = planned.map(({ title, dueOn, due }, place) => {
    const isDone = !isMidterm || place === 0
    const day = due + random.int(-12, 8)
    return {
      ...{ ...of, id: random.id() as MilestoneId, n: place + 1, title, dueOn },
      ...{ doneOn: isDone ? dayAfter(day) : null, evidence: isDone ? '已完成（演示）' : '' },
      ...{ document: isDone ? `成果材料 ${place + 1}（演示）` : '', toldBy: isDone ? by : null },
      toldAt: isDone ? after(day) : null,
    }
  })
  const payment = (
    kind: 'planned' | 'paid' | 'spent',
    amount: number,
    days: number,
    purpose: string,
    evidence = '',
  ) => ({
    ...{ ...of, id: random.id() as PaymentId, foundationId, kind, amount: String(amount) },
    ...{ onDay: dayAfter(days), purpose, evidence, recordedAt: after(days), byAccount: by },
    ...{ takenBackAt: null, takenBackBy: null },
  })
  const half = awarded / 2
  const number = project.number ?? ''
  const payments = [
    payment('planned', half, 51, '首款'),
    payment('planned', half, 51, '尾款'),
    payment('paid', half, 60, '首款', `演示凭证 ${number}-1`),
    ...(isMidterm ? [] : [payment('paid', half, 240, '尾款', `演示凭证 ${number}-2`)]),
    payment('spent', Math.round(half * 0.9), 120, '专业培训', `演示发票 ${number}-1`),
    ...(isMidterm
      ? []
      : [
          payment(
            'spent',
            Math.round(half * 0.8),
            250,
            '活动',
            random.chance(0.9) ? '演示发票' : '',
          ),
        ]),
  ]
  const steps = ['apply', 'award', 'begin', 'midterm', 'final', 'accept'] as const
  const gone = steps.slice(0, isMidterm ? 4 : state === 'final' ? 5 : 6)
  const states = {
    apply: 'applied',
    award: 'awarded',
    begin: 'running',
    accept: 'accepted',
  } as const
  const events = gone.map((step) => ({
    ...{ ...of, id: random.id(), at: after(COURSE[step]), byAccount: by, step, note: '' },
    toState: step === 'midterm' || step === 'final' ? step : states[step],
  }))
  return { outcome, project, milestones, payments, events }
}

/** One statement for each table. */
export async function insertAll(tx: Tx, all: readonly Planned[], batches: readonly DemoBatch[]) {
  if (all.length === 0) return
  const into = tables(tx)
  await into
    .insertInto('cultivation.project')
    .values(all.map(({ project }) => project))
    .execute()
  const milestones = all.flatMap((one) => one.milestones)
  await into.insertInto('cultivation.milestone').values(milestones).execute()
  await into
    .insertInto('cultivation.payment')
    .values(all.flatMap((one) => one.payments))
    .execute()
  await into
    .insertInto('cultivation.event')
    .values(all.flatMap((one) => one.events))
    .execute()
  for (const { id, lastNumber } of batches) {
    const batch = into.updateTable('cultivation.batch').set({ lastNumber })
    await batch.where('id', '=', id).execute()
  }
}
