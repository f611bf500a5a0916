import { z } from 'zod'
import { type Answers, alarmsOf, answerTo, askedItems } from './answers.ts'
import type {
  Band,
  Finding,
  Instrument,
  Item,
  Level,
  Outcome,
  Subscale,
  Variant,
} from './instrument.ts'

/** What has to be known about a result before anybody relies on it. */
export const Flag = z.enum([
  'safety',
  'safety-missing',
  'prorated',
  'incomplete',
  'proxy',
  'outside-ages',
])
export type Flag = z.infer<typeof Flag>

export const Result = z.object({
  /** null: too much is missing, or this instrument is not added up. */
  score: z.number().nullable(),
  subscales: z.record(z.string(), z.number().nullable()),
  band: z.string().nullable(),
  /** Asked, counted, and not answered. */
  missing: z.array(z.string()),
  flags: z.array(Flag),
})
export type Result = z.infer<typeof Result>

interface Circumstances {
  readonly proxy: boolean
  /** In whole years; null where nobody knows. */
  readonly age: number | null
}

/** Answers in, result out: the same on the page while it is filled in and on the server at the end. */
export function scoreOf(
  instrument: Instrument,
  variant: Variant,
  answers: Answers,
  { proxy, age }: Circumstances,
): Result {
  const asked = askedItems(variant, answers).filter(({ unscored }) => !unscored)
  const missing = asked.filter(({ id }) => answerTo(answers, id) === undefined)
  const tooMuch = missing.length > instrument.mostMissing
  const score = variant.total && !tooMuch ? sumOf(asked, answers) : null
  const subscales = Object.fromEntries(
    (variant.subscales ?? []).map((subscale) => [subscale.id, partOf(variant, subscale, answers)]),
  )
  const flags: (Flag | false)[] = [
    alarmsOf(variant, answers).length > 0 && 'safety',
    missing.some(({ safety }) => safety) && 'safety-missing',
    score !== null && missing.length > 0 && 'prorated',
    missing.length > 0 && tooMuch && 'incomplete',
    proxy && 'proxy',
    isOutside(instrument, age) && 'outside-ages',
  ]
  return {
    ...{ score, subscales, missing: missing.map(({ id }) => id) },
    band: outcomeOf(variant, score, subscales, answers, missing.length)?.id ?? null,
    flags: flags.filter((flag) => flag !== false),
  }
}

/** A reversed answer counts from the other end of its own scale. */
export function pointsOf({ answers, reverse }: Item, value: number) {
  if (!reverse) return value
  const values = answers.map((answer) => answer.value)
  return Math.min(...values) + Math.max(...values) - value
}

export function bandAt(bands: readonly Band[], score: number): Band | undefined {
  return bands.find(({ from, to }) => from <= score && score <= to)
}

/** What is missing counts as the mean of what is there, rounded to a whole score. */
function sumOf(items: readonly Item[], answers: Answers) {
  const points = items.flatMap((item) => {
    const value = answerTo(answers, item.id)
    return value === undefined ? [] : [pointsOf(item, value)]
  })
  if (points.length === 0) return null
  const sum = points.reduce((total, one) => total + one, 0)
  return Math.round((sum * items.length) / points.length)
}

/** A subscale is never prorated: it is short, and one answer weighs too much in it. */
function partOf({ items }: Variant, subscale: Subscale, answers: Answers) {
  const own = items.filter(({ id }) => subscale.items.includes(id))
  return own.every(({ id }) => answerTo(answers, id) !== undefined) ? sumOf(own, answers) : null
}

const GRAVITY: readonly Level[] = ['calm', 'watch', 'concern', 'alarm']

function outcomeOf(
  variant: Variant,
  score: number | null,
  subscales: Readonly<Record<string, number | null>>,
  answers: Answers,
  missing: number,
): Outcome | undefined {
  if (variant.total) return score === null ? undefined : bandAt(variant.total.bands, score)
  const found = variant.findings?.find((finding) => isTrue(finding, variant, answers))
  if (found) return found
  if (variant.otherwise) return missing === 0 ? variant.otherwise : undefined
  return (variant.subscales ?? [])
    .flatMap(({ id, bands }) => bandAt(bands, subscales[id] ?? Number.NaN) ?? [])
    .sort((one, other) => GRAVITY.indexOf(other.level) - GRAVITY.indexOf(one.level))[0]
}

function isTrue({ any, unanswered }: Finding, variant: Variant, answers: Answers) {
  const isMet = any.some(({ item, values }) => values.includes(answerTo(answers, item) ?? -1))
  if (!isMet || !unanswered) return isMet
  return askedItems(variant, answers).some(
    ({ id }) => unanswered.includes(id) && answerTo(answers, id) === undefined,
  )
}

function isOutside({ ages }: Instrument, age: number | null) {
  return ages !== null && age !== null && (age < ages.from || age > (ages.to ?? 200))
}
