import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkFund } from './check.ts'
import { type Fact, NO_PART } from './facts.ts'
import { judgeRepeats, repeatsAmong } from './repeats.ts'
import { deedsOf } from './signal.ts'
import { aCharge, aConflict, aReach, aStudy, day, HOUSE, somePixels } from './testing.ts'

const NOW = day(40)
const rounds = { numRuns: Number(process.env.PROOF_ROUNDS ?? 200) }

function said(facts: readonly Fact[], asOf = NOW) {
  return checkFund(facts, asOf).map(({ rule, weight }) => `${rule} ${weight}`)
}

test('R1: a charge without an image is asked about, after the days that an image may take', () => {
  expect(said([aCharge()])).toEqual(['R1 ask'])
  expect(said([aCharge()], day(12.9))).toEqual([])
  expect(said([aCharge(), aStudy({ examAt: day(10.5) })])).toEqual([])
  // Somebody else’s image, another house’s, another kind, or one learned of later is none.
  for (const other of [{ person: 'other' }, { unit: '1'.repeat(18) }, { modalities: ['MR'] }])
    expect(said([aCharge(), aStudy({ examAt: day(10), ...other })])).toContain('R1 ask')
  expect(said([aCharge(), aStudy({ examAt: day(10), knownAt: day(20) })], day(19))).toEqual([
    'R1 ask',
  ])
})

test('R2: an image without a charge is information, and only where all charges are on record', () => {
  const delivery = { kind: 'delivery' as const, knownAt: day(5), institution: HOUSE }
  expect(said([aStudy()])).toEqual([])
  expect(said([aStudy(), { ...delivery, from: day(-1), until: day(4) }])).toEqual([
    'R2 information',
  ])
  expect(said([aStudy(), { ...delivery, from: day(1), until: day(4) }])).toEqual([])
})

test('R3: the same pictures under two names need three telling frames; blank ones are alike everywhere', () => {
  const other = { person: 'other', studyUid: '1.2.4', examAt: day(3) }
  expect(said([somePixels(), somePixels(other)])).toEqual(['R3 high'])
  expect(said([somePixels(), somePixels({ ...other, person: 'someone' })])).toEqual([])
  const few = somePixels().frames.slice(0, 2)
  expect(said([somePixels(), somePixels({ ...other, frames: few })])).toEqual([])
  const blank = somePixels().frames.map((frame) => ({ ...frame, entropy: 0.1 }))
  expect(said([somePixels({ frames: blank }), somePixels({ ...other, frames: blank })])).toEqual([])
})

test('R4: one UID for two persons, and what a node found at odds', () => {
  expect(said([aStudy(), aStudy({ person: 'other', node: 'yanan' })])).toEqual(['R4 high'])
  expect(said([aConflict('two-digests'), aConflict('header-differs')])).toHaveLength(2)
})

test('R5: a repeat is asked about when the earlier one could be had; never when the network could not give it', () => {
  const order = aCharge({ orderedAt: day(5), examAt: day(5), knownAt: day(6) })
  const own = aStudy({ studyUid: '1.2.9', examAt: day(5), knownAt: day(6) })
  const facts = [order, own, aStudy()]
  expect(said([...facts, aReach(true, day(4))])).toEqual(['R5 ask'])
  expect(said([...facts, aReach(false, day(4))])).toEqual(['R5 justified'])
  expect(said([...facts, aReach(true, day(4)), aReach(false, day(4), '1.2.3')])).toEqual([
    'R5 justified',
  ])
  expect(said(facts)).toEqual(['R5 information'])
  const excused = { ...order, reason: 'emergency' as const }
  expect(said([excused, own, aStudy(), aReach(true, day(4))])).toEqual([])
  const told = aReach(true, day(4))
  for (const not of [{ quality: false }, { state: 'withdrawn' as const }, { examAt: day(-20) }])
    expect(said([order, own, aStudy(not), told])).toEqual([])
  expect(said([order, own, aStudy({ knownAt: day(5.1) }), told])).toEqual([])
  const coded = { ...order, bodyPart: 'HEAD00000' }
  expect(said([coded, own, aStudy({ bodyPart: 'CHEST0000' }), told])).toEqual([])
  expect(said([coded, own, aStudy({ bodyPart: 'HEAD00000' }), told])).toEqual(['R5 ask'])
})

test('R6 and R7: items that exclude one another, and one too many', () => {
  const image = aStudy({ examAt: day(10), knownAt: day(12) })
  const spiral = aCharge({ number: '2', item: 'CT-SPIRAL', itemName: '螺旋 CT' })
  expect(said([aCharge(), spiral, image])).toEqual(['R6 ask'])
  expect(said([aCharge(), { ...spiral, device: 'CT2' }, image])).toEqual([])
  const many = [0, 1, 2, 3].map((at) => aCharge({ number: `n${at}`, examAt: day(at * 5) }))
  expect(said(many).filter((one) => one.startsWith('R7'))).toEqual(['R7 ask'])
  expect(said(many.slice(1)).filter((one) => one.startsWith('R7'))).toEqual([])
})

const moment = fc.integer({ min: -20, max: 40 }).map((days) => day(days))
const study = fc
  .record({ uid: fc.integer({ min: 1, max: 3 }), examAt: moment, knownAt: moment, rev: fc.nat(3) })
  .chain(({ uid, ...rest }) =>
    fc
      .constantFrom('sealed' as const, 'withdrawn' as const)
      .map((state) => aStudy({ ...rest, state, studyUid: `1.2.${uid}` })),
  )
const reach = fc.tuple(fc.boolean(), moment).map(([is, at]) => aReach(is, at))
const history = fc.array(fc.oneof<fc.Arbitrary<Fact>[]>(study, reach), { maxLength: 8 })
const order = { person: 'someone', modality: 'CT', bodyPart: NO_PART, reason: null }

/** What is learned after an order never changes what is said of it. */
function changedByHindsight(judge: typeof judgeRepeats) {
  const late = fc.tuple(history, moment).map(([facts, orderedAt]) => {
    const after = facts.map((fact) =>
      fact.knownAt > orderedAt ? fact : { ...fact, knownAt: day(41) },
    )
    return { orderedAt, after }
  })
  const found = fc.check(
    fc.property(history, late, (before, { orderedAt, after }) => {
      const asked = { ...order, orderedAt }
      expect(judge([...before, ...after], asked)).toEqual(judge(before, asked))
    }),
    rounds,
  )
  return found.failed
}

test('what was learned after an order does not change what is said of it; a rule with hindsight is found out', () => {
  expect(changedByHindsight(judgeRepeats)).toBe(false)
  expect(changedByHindsight(repeatsAmong)).toBe(true)
})

test('the same facts in whatever order say the same, and nothing learned later is in it', () => {
  const charge = fc
    .tuple(fc.nat(3), moment, moment)
    .map(([n, examAt, knownAt]) =>
      aCharge({ number: `n${n} ${examAt} ${knownAt}`, examAt, knownAt, orderedAt: examAt }),
    )
  const all = fc.array(fc.oneof<fc.Arbitrary<Fact>[]>(study, reach, charge), { maxLength: 10 })
  fc.assert(
    fc.property(all, moment, (facts, asOf) => {
      const known = facts.filter(({ knownAt }) => knownAt <= asOf)
      expect(checkFund(facts, asOf)).toEqual(checkFund(known, asOf))
      expect(checkFund([...facts].reverse(), asOf)).toEqual(checkFund(facts, asOf))
      const keys = checkFund(facts, asOf).map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
    }),
    rounds,
  )
})

test('nothing is confirmed before the institution was asked, and the fault of the network never', () => {
  expect(deedsOf({ state: 'open', weight: 'high' })).toEqual(['ask'])
  expect(deedsOf({ state: 'asked', weight: 'ask' })).toEqual(['explain', 'confirm'])
  expect(deedsOf({ state: 'open', weight: 'justified' })).toEqual(['explain'])
  expect(deedsOf({ state: 'confirmed', weight: 'ask' })).toEqual([])
})
