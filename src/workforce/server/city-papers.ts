import type { Level } from '#places/model/institution.ts'
import type { Seeded } from '#platform/model/seeded.ts'
import { addMinutes, type Day, dayInBeijing } from '#platform/model/time.ts'
import type { Deps } from '#platform/server/deps.ts'
import { registrationPeriod, technicalYear } from '../model/learning.ts'
import type { AppointmentId, PositionId } from '../model/position.ts'
import {
  highestLevel,
  type QualificationId,
  type QualificationLevel,
} from '../model/qualification.ts'
import { answerTitle, titleRules } from '../model/title-rule.ts'
import { sealNumber } from './sealed.ts'
import type { Tables } from './tables.ts'

type Worker = Tables['workforce.worker']
type Paper = Tables['workforce.qualification']

/** How much larger a house is than a health centre: invented. */
export function fromLevel(level: Level) {
  return level === 'tertiary' ? 6 : level === 'secondary' ? 3 : 1
}

export function dayAgo({ now }: Deps, days: number) {
  return dayInBeijing(addMinutes(now(), -days * 24 * 60))
}

const HELD: readonly (readonly QualificationLevel[])[] = [
  ...[['assistant'], ['assistant'], ['assistant'], ['assistant']],
  ...[['intermediate'], ['intermediate'], ['intermediate']],
  ...[['intermediate', 'senior-exam'], ['senior'], []],
] as const

export function inventPapers(worker: Worker, random: Seeded, deps: Deps): Paper[] {
  return random.pick(HELD).map((level) => {
    const id = random.id() as QualificationId
    const number = `演示${random.int(2012, 2024)}-${String(random.int(0, 9_999_999)).padStart(7, '0')}`
    const isRegistered = level !== 'senior-exam' && random.chance(0.92)
    return {
      ...{ institutionId: worker.institutionId, id, workerId: worker.id, level, version: 1 },
      ...sealNumber(deps.vault, id, `${number}${id.slice(0, 4)}`),
      issuedOn: `${random.int(2012, 2019)}-10-15` as Day,
      registeredUntil: isRegistered ? dayAgo(deps, random.int(-1000, 25)) : null,
    }
  })
}

/** A position by need, and mostly somebody in it: where the rule covers it, where it does not, or with none. */
export function inventPosition(
  worker: Worker,
  papers: readonly Paper[],
  random: Seeded,
  deps: Deps,
) {
  if (random.chance(0.12)) return
  const { institutionId } = worker
  const level = highestLevel(papers.map((paper) => paper.level))
  const paper = papers.find((one) => one.level === level)
  const range = (level && titleRules[0]?.grades[level]) ?? null
  const grade =
    range && random.chance(0.9) ? random.int(range[0], range[1]) : random.pick([13, null])
  const positionId = random.id() as PositionId
  const position: Tables['workforce.position'] = {
    ...{ institutionId, id: positionId, title: '医务社工', department: '', grade, version: 1 },
    ...{ need: '按需设岗：病区支持与资源链接', from: worker.from, until: null },
  }
  if (random.chance(0.06)) return { position }
  const from = worker.from < '2020-10-01' ? dayAgo(deps, 400) : worker.from
  const answer = answerTitle(level, grade, from)
  const appointment: Tables['workforce.appointment'] = {
    ...{ institutionId, id: random.id() as AppointmentId, workerId: worker.id, positionId },
    ...{ qualificationId: paper?.id ?? null, answer, from, until: null, version: 1 },
    reason: answer === 'covered' ? '' : '按本单位岗位管理办法聘任',
  }
  return { position, appointment }
}

/** Some of what each clock asks for, some more than enough; two entries, never one for both. */
export function inventLearning(
  worker: Worker,
  papers: readonly Paper[],
  random: Seeded,
  deps: Deps,
): Tables['workforce.continuingEducation'][] {
  const of = (clock: 'technical-year' | 'registration-period', hours: number, ago: number) => ({
    ...{ institutionId: worker.institutionId, id: random.id() as never, workerId: worker.id },
    ...{ clock, hours, on: dayAgo(deps, ago), content: '医务社会工作实务培训' },
    ...{ evidence: `学时证明 ${random.int(1000, 9999)}`, struckWhy: '', struckAt: null },
  })
  const year = of('technical-year', technicalYear.hours + random.pick([-50, -20, 0, 0, 6]), 20)
  if (!papers.some(({ registeredUntil }) => registeredUntil !== null)) return [year]
  const hours = registrationPeriod.hours.others + random.pick([-60, -40, -20, 0, 10])
  return [year, of('registration-period', hours, random.int(30, 90))]
}
