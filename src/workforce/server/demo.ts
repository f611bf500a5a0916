import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { type Day, dayInBeijing } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { LearningClock } from '../model/learning.ts'
import type { QualificationId, QualificationLevel } from '../model/qualification.ts'
import type { Employment, Field, Tier, WorkerId } from '../model/worker.ts'
import { dayAgo } from './city-papers.ts'
import { addPlacement } from './placements.ts'
import { appointWorker, setPosition } from './positions.ts'
import { addQualification, enterLearning, placeInTier } from './records.ts'
import { addWorker } from './workers.store.ts'

interface Cast {
  readonly actor?: Pick<Actor, 'accountId' | 'name'> | undefined
  readonly name?: string
  readonly employment: Employment
  readonly employer?: string
  readonly fte?: number
  readonly fields: readonly Field[]
  readonly level?: QualificationLevel
  /** So many days from now the registration lapses. */
  readonly lapses?: number
  readonly grade?: number
  readonly tier: Tier
}

/** As the head: the team of the house of the stories, a certificate that lapses soon, a vacancy. */
export async function fillWorkforce(
  tx: Tx,
  lead: Actor,
  [first, second]: readonly Actor[],
  deps: Deps,
) {
  const cast: readonly Cast[] = [
    {
      ...{ actor: lead, employment: 'transferred', fields: ['volunteers'], level: 'senior' },
      ...{ lapses: 700, grade: 7, tier: 'leading' },
    },
    {
      ...{ actor: first, employment: 'recruited', fields: ['paediatrics', 'hospice'] },
      ...{ level: 'intermediate', lapses: 40, grade: 9, tier: 'senior' },
    },
    {
      ...{ actor: second, employment: 'recruited', fields: ['oncology'], level: 'assistant' },
      ...{ lapses: 500, grade: 11, tier: 'senior' },
    },
    {
      ...{ name: '叶知秋', employment: 'stationed', employer: '暖泉社会工作事务所（演示）' },
      ...{ fields: ['renal'], level: 'assistant', lapses: -12, tier: 'entry' },
    },
    {
      ...{ name: '石亦初', employment: 'transferred', fte: 0.5, fields: ['geriatrics'] },
      ...{ grade: 13, tier: 'entry' },
    },
  ]
  const ids: WorkerId[] = []
  for (const one of cast) ids.push(await fillOne(tx, lead, one, deps))
  await setPosition(tx, lead, position('急诊医务社工', '急诊科', 8, deps), deps)
  const mentorId = ids[1] as WorkerId
  const school = '甲大学社会工作系（演示）'
  const [from, until] = [dayAgo(deps, 20), dayAgo(deps, -60)]
  await addPlacement(tx, lead, { mentorId, student: '汪晨曦', school, from, until }, deps)
  return ids
}

async function fillOne(tx: Tx, lead: Actor, one: Cast, deps: Deps) {
  const workerId = deps.newId() as WorkerId
  const from = dayAgo(deps, one.tier === 'entry' ? 200 : 1500)
  const { employment, employer = '', fte = 1, fields, actor, level, grade, tier } = one
  await addWorker(tx, {
    ...{ institutionId: lead.institutionId as InstitutionId, id: workerId, version: 1 },
    ...{ accountId: actor?.accountId ?? null, name: actor?.name ?? one.name ?? '' },
    ...{ employment, employer, fullTime: fte === 1, fte, fields: [...fields], from, until: null },
  })
  const qualificationId = level ? await fillPaper(tx, lead, { workerId, level, one }, deps) : null
  await placeInTier(tx, lead, { workerId, tier, since: dayAgo(deps, 150) }, deps)
  const learn = (clock: LearningClock, hours: number, ago: number) =>
    enterLearning(tx, lead, learning(workerId, clock, hours, dayAgo(deps, ago)), deps)
  // Both on the same day, each for its own clock: nobody reads one as the other.
  const thisYear = Number(dayInBeijing(deps.now()).slice(5, 7)) > 1 ? 25 : 0
  await learn('technical-year', 48, thisYear)
  if (level) await learn('registration-period', 36, thisYear)
  if (grade === undefined) return workerId
  const { id: positionId } = await setPosition(
    tx,
    lead,
    position('医务社工', '', grade, deps),
    deps,
  )
  const reason = level ? '' : '取得证书前，按本单位岗位管理办法聘任'
  const since = { qualificationId, from: dayAgo(deps, 180), reason }
  await appointWorker(tx, lead, { workerId, positionId, ...since }, deps)
  return workerId
}

interface PaperOf {
  readonly workerId: WorkerId
  readonly level: QualificationLevel
  readonly one: Cast
}

async function fillPaper(tx: Tx, lead: Actor, { workerId, level, one }: PaperOf, deps: Deps) {
  const number = `演示2019-${deps.newId().slice(-8)}`
  const issuedOn = dayAgo(deps, 1400)
  const registeredUntil = dayAgo(deps, -(one.lapses ?? 300))
  const paper = { workerId, level, number, issuedOn, registeredUntil }
  const { id } = await addQualification(tx, lead, paper, deps)
  return id as QualificationId
}

function position(title: string, department: string, grade: number, deps: Deps) {
  const need = '按需设岗：支持病区患者和家属，链接社会资源'
  return { title, department, grade, need, from: dayAgo(deps, 1500), until: null }
}

function learning(workerId: WorkerId, clock: LearningClock, hours: number, on: Day) {
  const content =
    clock === 'technical-year' ? '医务社会工作公需与专业课' : '社会工作者登记继续教育班'
  return { workerId, clock, hours, on, content, evidence: '学时证明（演示）' }
}
