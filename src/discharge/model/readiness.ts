import { z } from 'zod'
import type { Words } from '#platform/model/words.ts'

/** What has to be so on the day before. Twelve questions, our own choice: no standard names them. */
export const ReadinessItem = z.enum([
  'told',
  'destination-agreed',
  'carer-found',
  'carer-shown',
  'dwelling',
  'equipment',
  'medicines',
  'money',
  'papers',
  'transport',
  'clinic-visit',
  'whom-to-call',
])
export type ReadinessItem = z.infer<typeof ReadinessItem>

export const readinessWords: Record<ReadinessItem, Words> = {
  told: { zh: '本人和家里知道哪天出院', en: 'Patient and family know the day' },
  'destination-agreed': {
    zh: '去哪里，本人和家里都同意',
    en: 'Patient and family agree where to go',
  },
  'carer-found': { zh: '有人照护，并且撑得住', en: 'Somebody cares, and can bear it' },
  'carer-shown': { zh: '照护的人学会了、试过了', en: 'The carer was shown, and has tried' },
  dwelling: { zh: '住处合适：台阶、床、卫生间', en: 'The dwelling fits: steps, bed, bathroom' },
  equipment: { zh: '辅具和用品备齐', en: 'Equipment and supplies are there' },
  medicines: {
    zh: '药的问题向病房问清楚了',
    en: 'Questions about medicines were answered by the ward',
  },
  money: { zh: '费用结清，报销和救助知道怎么办', en: 'The bill is settled; claims are clear' },
  papers: { zh: '出院小结、证明等材料拿到', en: 'Summary and certificates are in hand' },
  transport: { zh: '怎么回去安排好了', en: 'The way there is arranged' },
  'clinic-visit': { zh: '复诊的时间和科室知道', en: 'Day and clinic of the next visit are known' },
  'whom-to-call': { zh: '有事找谁，家里知道', en: 'The family knows whom to call' },
}

export const Answer = z.enum(['yes', 'no', 'not-needed'])
export type Answer = z.infer<typeof Answer>

export const answerWords: Record<Answer, Words> = {
  yes: { zh: '好了', en: 'Yes' },
  no: { zh: '还没有', en: 'No' },
  'not-needed': { zh: '不需要', en: 'Not needed' },
}

export const Readiness = z.object({
  item: ReadinessItem,
  /** Null until somebody has looked. */
  answer: Answer.nullable(),
  /** What is missing, and who sees to it: for a no. */
  missing: z.string().max(200),
  who: z.string().max(60),
})
export type Readiness = z.infer<typeof Readiness>

export function unanswered(): Readiness[] {
  return ReadinessItem.options.map((item) => ({ item, answer: null, missing: '', who: '' }))
}

/** All twelve, in their order, whatever was sent: one answer each, the last one counts. */
export function complete(given: readonly Readiness[]): Readiness[] {
  return unanswered().map((empty) => {
    const answer = given.findLast(({ item }) => item === empty.item) ?? empty
    return answer.answer === 'no' ? answer : { ...answer, missing: '', who: '' }
  })
}

export function itemsMissing(readiness: readonly Readiness[]) {
  return complete(readiness).filter(({ answer }) => answer === 'no' || answer === null)
}
