import { z } from 'zod'
import type { Words } from '#platform/model/words.ts'
import type { Answer, Tally, Task, Verdict } from './audit.ts'
import type { Clause } from './edition.ts'

export const auditObstacleWords = {
  'audit-finished': {
    zh: '这次自评已经完成，不能再改。需要更新时，另开一次。',
    en: 'This audit is finished and is not changed any more. Open another.',
  },
  'no-such-clause': {
    zh: '这个版本里没有这一条，请刷新后重试。',
    en: 'This edition has no such clause. Reload.',
  },
  'clauses-unanswered': {
    zh: '还有条款没有评。请把每一条都评完再完成。',
    en: 'Some clauses are not answered yet.',
  },
  'tasks-missing': {
    zh: '“没做到”的条款还没有改进任务。请写明做什么、什么时候前做完。',
    en: 'A clause that is not met has no task yet: say what is to be done, and by when.',
  },
} as const satisfies Record<string, Words>

/** What stands between an audit and its end. */
export function findFinishObstacle(
  clauses: readonly Clause[],
  answers: readonly Answer[],
  tasks: readonly Pick<Task, 'clause'>[],
): 'clauses-unanswered' | 'tasks-missing' | undefined {
  const verdicts = new Map(answers.map(({ clause, verdict }) => [clause, verdict]))
  if (clauses.some(({ number }) => !verdicts.has(number))) return 'clauses-unanswered'
  const withTask = new Set(tasks.map(({ clause }) => clause))
  const isLeft = ({ number }: Clause) => verdicts.get(number) === 'not-met' && !withTask.has(number)
  return clauses.some(isLeft) ? 'tasks-missing' : undefined
}

export function tallyOf(clauses: number, answers: readonly Pick<Answer, 'verdict'>[]): Tally {
  const count = (verdict: Verdict) => answers.filter((one) => one.verdict === verdict).length
  return {
    ...{ met: count('met'), partly: count('partly'), 'not-met': count('not-met') },
    ...{ 'not-applicable': count('not-applicable'), open: clauses - answers.length },
  }
}

export const Change = z.enum(['better', 'worse', 'same', 'new'])
export type Change = z.infer<typeof Change>

export const changeWords: Record<Change, Words> = {
  better: { zh: '比上次好', en: 'Better than last time' },
  worse: { zh: '不如上次', en: 'Worse than last time' },
  same: { zh: '和上次一样', en: 'As last time' },
  new: { zh: '上次没有这一条', en: 'Not comparable with last time' },
}

export interface Answered {
  readonly clauses: readonly Clause[]
  readonly answers: readonly Answer[]
}

/** How far a verdict has come; what does not apply is on no scale. */
const SCALE: Record<Verdict, number> = { 'not-met': 0, partly: 1, met: 2, 'not-applicable': NaN }

/**
 * Clause by clause against the audit before. Only what reads the same in both editions is compared: a
 * clause that was rewritten asks something else.
 */
export function compareAudits(now: Answered, before: Answered): Map<string, Change> {
  const texts = new Map(before.clauses.map(({ number, text }) => [number, text]))
  const verdicts = new Map(before.answers.map(({ clause, verdict }) => [clause, verdict]))
  return new Map(
    now.answers.map(({ clause, verdict }) => {
      const old = verdicts.get(clause)
      const text = now.clauses.find(({ number }) => number === clause)?.text
      if (old === undefined || texts.get(clause) !== text) return [clause, 'new']
      if (old === verdict) return [clause, 'same']
      const step = SCALE[verdict] - SCALE[old]
      return [clause, Number.isNaN(step) ? 'new' : step > 0 ? 'better' : 'worse']
    }),
  )
}
