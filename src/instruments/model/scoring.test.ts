import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Answers, alarmsOf, askedItems, findAnswerFault, keepAsked } from './answers.ts'
import { catalogue, findItem } from './catalogue.ts'
import type { Instrument, Item, Variant } from './instrument.ts'
import { pointsOf, scoreOf } from './scoring.ts'

const numRuns = Number(process.env.PROOF_ROUNDS ?? 200)
const own = { proxy: false, age: null }
const all = Object.values(catalogue).flatMap((instrument) =>
  instrument.variants.map((variant) => ({ instrument, variant })),
)
const anyVariant = fc.constantFrom(...all)

/** Answers to some of the questions, or to all of them. */
function someAnswers({ items }: Variant, whole = false) {
  const parts = items.map(({ id, answers }) => {
    const value = fc.constantFrom(...answers.map((answer) => answer.value))
    return (whole ? value : fc.option(value)).map((one) => (one === null ? [] : [[id, one]]))
  })
  return fc.tuple(...parts).map((found) => Object.fromEntries(found.flat()) as Answers)
}

function answered(whole = false) {
  return anyVariant.chain(({ instrument, variant }) =>
    someAnswers(variant, whole).map((answers) => ({
      ...{ instrument, variant, answers: keepAsked(variant, answers) },
    })),
  )
}

function ends({ answers }: Item) {
  const values = answers.map(({ value }) => value)
  return [Math.min(...values), Math.max(...values)] as const
}

test('a score lies in the published range, and a band in the list of bands', () => {
  fc.assert(
    fc.property(answered(), ({ instrument, variant, answers }) => {
      const { score, subscales, band } = scoreOf(instrument, variant, answers, own)
      if (score !== null) {
        const [least, most] = variant.total?.range ?? [0, 0]
        expect(score).toBeGreaterThanOrEqual(least)
        expect(score).toBeLessThanOrEqual(most)
        expect(band !== null).toBe((variant.total?.bands.length ?? 0) > 0)
      }
      for (const { id, range } of variant.subscales ?? []) {
        const part = subscales[id] ?? null
        if (part === null) continue
        expect(part).toBeGreaterThanOrEqual(range[0])
        expect(part).toBeLessThanOrEqual(range[1])
      }
    }),
    { numRuns },
  )
})

test('the range that is declared is the one that the questions give', () => {
  for (const { variant } of all) {
    const sum = (items: readonly Item[], end: 0 | 1) =>
      items.reduce((total, item) => total + ends(item)[end], 0)
    const counted = variant.items.filter(({ unscored }) => !unscored)
    if (variant.total) expect(variant.total.range).toEqual([sum(counted, 0), sum(counted, 1)])
    for (const { items, range } of variant.subscales ?? []) {
      const part = items.flatMap((id) => findItem(variant, id) ?? [])
      expect(part).toHaveLength(items.length)
      expect(range).toEqual([sum(part, 0), sum(part, 1)])
    }
  }
})

test('an answer turned round twice is the answer', () => {
  fc.assert(
    fc.property(
      anyVariant.chain(({ variant }) => fc.constantFrom(...variant.items)),
      (item) => {
        for (const reverse of [true, undefined] as const)
          for (const { value } of item.answers) {
            const turned = { ...item, ...(reverse && { reverse }) }
            expect(pointsOf(turned, pointsOf(turned, value))).toBe(value)
          }
      },
    ),
    { numRuns },
  )
})

test('more of one answer is never less of the score, and less of it where it is turned round', () => {
  fc.assert(
    fc.property(answered(true), fc.nat(), fc.nat(), ({ instrument, variant, answers }, at, by) => {
      const counted = askedItems(variant, answers).filter(({ unscored }) => !unscored)
      const item = counted[at % counted.length] as Item
      const value = item.answers[by % item.answers.length]?.value ?? 0
      const before = answers[item.id] ?? 0
      const one = scoreOf(instrument, variant, answers, own).score
      const other = scoreOf(instrument, variant, { ...answers, [item.id]: value }, own).score
      if (one === null || other === null) return
      const way = item.reverse ? before - value : value - before
      expect(Math.sign(other - one)).toBe(Math.sign(way))
    }),
    { numRuns },
  )
})

test('with too much missing there is no score, and what is missing is named', () => {
  fc.assert(
    fc.property(answered(), ({ instrument, variant, answers }) => {
      const { score, missing, flags } = scoreOf(instrument, variant, answers, own)
      const open = askedItems(variant, answers).filter(
        ({ id, unscored }) => !unscored && !(id in answers),
      )
      expect(missing).toEqual(open.map(({ id }) => id))
      if (missing.length > instrument.mostMissing) expect(score).toBeNull()
      expect(flags.includes('incomplete')).toBe(missing.length > instrument.mostMissing)
    }),
    { numRuns },
  )
})

test('the PHQ-9 bears one missing answer, prorated, and not two', () => {
  const { 'phq-9': phq9 } = catalogue
  const ask = (answers: Answers) => scoreOf(phq9, phq9.variants[0], answers, own)
  const eight = Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((n) => [`q${n}`, 2]))

  expect(ask(eight)).toMatchObject({ score: 18, band: 'moderately-severe', missing: ['q9'] })
  expect(ask(eight).flags).toEqual(['safety-missing', 'prorated'])
  const { q8, ...seven } = eight
  expect(ask(seven as Answers)).toMatchObject({ score: null, band: null, missing: ['q8', 'q9'] })
})

test('the five reversed questions of the GDS-15 are those of the published key', () => {
  const [{ items }] = catalogue['gds-15'].variants
  expect(items.filter(({ reverse }) => reverse).map(({ label }) => label)).toEqual([
    ...['1', '5', '7', '11', '13'],
  ])
})

test('an alarm is told whatever the score, and by no other answer', () => {
  fc.assert(
    fc.property(answered(), ({ instrument, variant, answers }) => {
      const expected = variant.items.some(
        ({ id, safety }) => safety && (answers[id] ?? -1) >= safety.from,
      )
      expect(alarmsOf(variant, answers).length > 0).toBe(expected)
      const { flags } = scoreOf(instrument, variant, answers, own)
      expect(flags.includes('safety')).toBe(expected)
    }),
    { numRuns },
  )
})

test('the alarms of the house are those that are agreed upon', () => {
  const found = Object.values(catalogue).flatMap((instrument: Instrument) =>
    instrument.variants[0].items.flatMap(({ label, safety }) =>
      safety ? [`${instrument.id} ${label} ≥${safety.from} ${safety.kind}`] : [],
    ),
  )
  expect(found.filter((one) => !one.startsWith('asq') && !one.startsWith('cssrs'))).toEqual([
    'phq-9 9 ≥1 suicide',
    'distress-thermometer P5 ≥1 suicide',
    'distress-thermometer P6 ≥1 abuse-neglect',
    'epds 10 ≥1 suicide',
  ])
  expect(found.filter((one) => one.startsWith('asq'))).toHaveLength(5)
  expect(found.filter((one) => one.startsWith('cssrs'))).toHaveLength(6)
})

test('age and proxy are told beside the result, and do not change it', () => {
  const { 'gds-15': gds } = catalogue
  const answers = Object.fromEntries(gds.variants[0].items.map(({ id }) => [id, 1]))
  const plain = scoreOf(gds, gds.variants[0], answers, { proxy: false, age: 60 })
  const flagged = scoreOf(gds, gds.variants[0], answers, { proxy: true, age: 59 })
  expect(plain).toMatchObject({ score: 10, band: 'possible', flags: [] })
  expect(flagged).toMatchObject({ score: 10, band: 'possible', flags: ['proxy', 'outside-ages'] })
})

test('answers that are kept fit the form', () => {
  fc.assert(
    fc.property(answered(), ({ variant, answers }) => {
      expect(findAnswerFault(variant, answers)).toBeUndefined()
    }),
    { numRuns },
  )
  const [variant] = catalogue['phq-9'].variants
  expect(findAnswerFault(variant, { q11: 1 })).toBe('no-such-item')
  expect(findAnswerFault(variant, { q1: 4 })).toBe('no-such-answer')
})
