import { z } from 'zod'
import { Day, Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'

export const BatchId = z.uuid().brand('BatchId')
export type BatchId = z.infer<typeof BatchId>

export const FoundationId = z.uuid().brand('FoundationId')
export type FoundationId = z.infer<typeof FoundationId>

export const FoundationName = z.string().trim().min(1).max(60)

/** Fen; what a project can be about, and far from what a double cannot count. */
export const Amount = z.int().min(1).max(99_999_999_999)

/** How far a text can be trusted: the wording of the calls was not published. */
export const DocumentMark = z.enum(['published', 'assumed', 'invented'])
export type DocumentMark = z.infer<typeof DocumentMark>

export const documentMarkWords: Record<DocumentMark, Words> = {
  published: { zh: '公开来源', en: 'Published' },
  assumed: { zh: '推定', en: 'Assumed' },
  invented: { zh: '演示', en: 'Invented' },
}

/** What is scored, and how much it can bring: data of the batch. */
export const Criterion = z.object({
  code: z.string().regex(/^[a-z][a-z0-9-]{0,19}$/),
  title: z.string().trim().min(1).max(40),
  most: z.int().min(1).max(100),
})
export type Criterion = z.infer<typeof Criterion>

/** `YWSG-DYPY-2024NN`: letters and digits, then as many N as the running number has digits. */
export const NumberPattern = z
  .string()
  .trim()
  .max(40)
  .regex(/^[A-Z0-9/-]*N{2,4}$/, '编号规则由大写字母、数字和横线组成，以 2 到 4 个 N 结尾')

export const BatchContent = z.object({
  n: z.int().min(1).max(99),
  year: z.int().min(2000).max(2999),
  title: z.string().trim().min(1).max(80),
  callText: z.string().trim().max(8000),
  callMark: DocumentMark,
  callSource: z.string().trim().min(1).max(200),
  opensOn: Day,
  closesOn: Day,
  budget: Amount,
  mostPerProject: Amount.nullable(),
  numberPattern: NumberPattern,
  criteria: z
    .array(Criterion)
    .min(1)
    .max(12)
    .refine((all) => new Set(all.map(({ code }) => code)).size === all.length, {
      message: '评分项的代码不能重复',
    }),
  reviewersNeeded: z.int().min(2).max(9),
})
export type BatchContent = z.infer<typeof BatchContent>

export const Batch = BatchContent.extend({
  id: BatchId,
  openedAt: Instant.nullable(),
  foundations: z.array(z.object({ id: FoundationId, name: z.string() })),
  /** How much of the budget is promised; told to the city only. */
  awarded: z.int().nullable(),
  version: z.int(),
})
export type Batch = z.infer<typeof Batch>

/** What may still change once hospitals have read the call: its end, its money, nothing they rely on. */
export function findChangeObstacle(
  before: BatchContent & { readonly openedAt: Instant | null },
  after: BatchContent,
) {
  if (after.closesOn < after.opensOn) return 'window-backwards'
  if (before.openedAt === null) return undefined
  const fixed = ({
    n,
    year,
    callText,
    opensOn,
    mostPerProject,
    numberPattern,
    ...rest
  }: BatchContent) =>
    JSON.stringify([
      ...[n, year, callText, opensOn, mostPerProject, numberPattern],
      ...[rest.criteria, rest.reviewersNeeded],
    ])
  if (fixed(before) !== fixed(after)) return 'batch-opened'
  return after.closesOn < before.closesOn ? 'window-shortened' : undefined
}

/** Whether an application can be sent in today. */
export function isOpenOn(
  { openedAt, opensOn, closesOn }: Pick<Batch, 'openedAt' | 'opensOn' | 'closesOn'>,
  today: Day,
) {
  return openedAt !== null && opensOn <= today && today <= closesOn
}

/** The n-th number of a pattern; undefined where its digits are used up. */
export function numberFrom(pattern: string, n: number): string | undefined {
  const places = /N+$/.exec(pattern)?.[0].length ?? 0
  const digits = String(n).padStart(places, '0')
  return digits.length > places ? undefined : pattern.slice(0, -places) + digits
}
