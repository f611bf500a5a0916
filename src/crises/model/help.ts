import { z } from 'zod'
import { AccountId } from '#platform/model/actor.ts'
import { Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'

export const ActionKind = z.enum([
  'stayed',
  'made-safe',
  'told-clinician',
  'told-family',
  'told-security',
  'called-police',
  'called-emergency',
  'called-hotline',
  'evidence-kept',
  'looked-again',
  'sent-back',
  'other',
])
export type ActionKind = z.infer<typeof ActionKind>

export const actionKindWords: Record<ActionKind, Words> = {
  stayed: { zh: '留人陪着', en: 'Stayed with the person' },
  'made-safe': { zh: '拿走危险物品', en: 'Took dangerous things away' },
  'told-clinician': { zh: '告诉医生护士', en: 'Told the clinicians' },
  'told-family': { zh: '告诉家人', en: 'Told the family' },
  'told-security': { zh: '告诉保卫', en: 'Told security' },
  'called-police': { zh: '打了 110', en: 'Called the police' },
  'called-emergency': { zh: '打了 120', en: 'Called an ambulance' },
  'called-hotline': { zh: '打了 12356', en: 'Called the hotline' },
  'evidence-kept': { zh: '保留了伤情记录', en: 'Kept the record of injuries' },
  'looked-again': { zh: '又去看了', en: 'Looked again' },
  'sent-back': { zh: '第二人不同意结束', en: 'The second person said no' },
  other: { zh: '其他', en: 'Other' },
}

/** What a person can write down; the other is written by the closing itself. */
export const NotedAction = ActionKind.exclude(['sent-back'])

/** One thing that was done, with its time and who was told. */
export const CrisisAction = z.object({
  id: z.uuid(),
  kind: ActionKind,
  at: Instant,
  by: AccountId,
  informed: z.array(z.string()),
  note: z.string(),
})
export type CrisisAction = z.infer<typeof CrisisAction>

export const Receiver = z.enum(['clinician', 'hotline', 'police', 'other'])
export type Receiver = z.infer<typeof Receiver>

export const receiverWords: Record<Receiver, Words> = {
  clinician: { zh: '医生', en: 'Clinician' },
  hotline: { zh: '心理援助热线', en: 'Hotline' },
  police: { zh: '警方', en: 'Police' },
  other: { zh: '其他机构', en: 'Other agency' },
}

export const HandOver = z.object({
  id: z.uuid(),
  to: Receiver,
  name: z.string(),
  at: Instant,
  by: AccountId,
  note: z.string(),
})
export type HandOver = z.infer<typeof HandOver>

/** Only these count as somebody who received a red crisis. */
export function isReceiver({ to }: Pick<HandOver, 'to'>) {
  return to !== 'other'
}

const text = z.string().trim().max(1000)

/** Written together with the person, in the person's words. */
export const SafetyPlan = z.object({
  warningSigns: text,
  whatICanDo: text,
  people: text,
  professionals: text,
  safePlace: text,
})
export type SafetyPlan = z.infer<typeof SafetyPlan>

export const planWords: Record<keyof SafetyPlan, Words> = {
  warningSigns: { zh: '我怎么知道又要不好了', en: 'How I notice that it gets bad' },
  whatICanDo: { zh: '我自己可以做什么', en: 'What I can do myself' },
  people: { zh: '我可以找谁', en: 'Whom I can turn to' },
  professionals: { zh: '可以找的医生和热线', en: 'Professionals and hotlines' },
  safePlace: { zh: '怎样让身边更安全', en: 'How to make the place safer' },
}

export const planParts = Object.keys(planWords) as readonly (keyof SafetyPlan)[]

/** Numbers that are reached day and night. 12356: the national psychological line, since 2025. */
export const calls = [
  { number: '12356', words: { zh: '心理援助热线', en: 'Psychological hotline' } },
  { number: '110', words: { zh: '报警', en: 'Police' } },
  { number: '120', words: { zh: '急救', en: 'Ambulance' } },
] as const satisfies readonly { number: string; words: Words }[]
