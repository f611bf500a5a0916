import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AccountId } from '#platform/model/actor.ts'
import { addMinutes, Day, Instant, toInstant } from '#platform/model/time.ts'
import { countStages, coverageAt, type DatedFact, periodsOf, reaches, STAGES } from './coverage.ts'
import { FactId, Status } from './fact.ts'
import { findDecideObstacle, findStateObstacle } from './fact-rules.ts'
import { nextStep } from './next-step.ts'

const ROUNDS = { numRuns: Number(process.env.PROOF_ROUNDS ?? 200) }

const dayOf = (n: number) => Day.parse(toInstant(new Date(Date.UTC(2019, 0, 1 + n))).slice(0, 10))
const idOf = (n: number) => FactId.parse(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`)
const at = Instant.parse('2026-01-01T00:00:00.000Z')

const facts = fc
  .array(
    fc.record({
      status: fc.constantFrom(...Status.options),
      day: fc.nat(40),
      state: fc.constantFrom('stated' as const, 'confirmed' as const, 'returned' as const),
      corrects: fc.option(fc.nat(12)),
    }),
    { maxLength: 12 },
  )
  .map((made) =>
    made.map(
      ({ status, day, state, corrects }, n): DatedFact => ({
        ...{ id: idOf(n), status, state, from: dayOf(day), statedAt: addMinutes(at, n) },
        corrects: corrects !== null && corrects < n ? idOf(corrects) : null,
      }),
    ),
  )

test('what holds on a day is the newest confirmed fact that nobody corrected, found the slow way', () => {
  fc.assert(
    fc.property(facts, fc.nat(45), (all, n) => {
      const day = dayOf(n)
      let found: DatedFact | undefined
      for (const one of all) {
        if (one.state !== 'confirmed' || one.from > day) continue
        if (all.some((other) => other.corrects === one.id && other.state === 'confirmed')) continue
        if (!found || one.from > found.from || (one.from === found.from && one.id > found.id))
          found = one
      }
      expect(coverageAt(all, day)).toBe(found?.status)
    }),
    ROUNDS,
  )
})

test('periods follow one another without gap or overlap, and none is empty', () => {
  fc.assert(
    fc.property(facts, (all) => {
      const periods = periodsOf(all)
      for (const [n, { from, until }] of periods.entries()) {
        expect(until).toBe(periods[n + 1]?.from ?? null)
        if (until) expect(from < until).toBe(true)
      }
    }),
    ROUNDS,
  )
})

test('what is not confirmed changes nothing, and facts that come later change nothing before', () => {
  fc.assert(
    fc.property(facts, fc.nat(45), (all, n) => {
      const day = dayOf(n)
      const confirmed = all.filter(({ state }) => state === 'confirmed')
      expect(coverageAt(confirmed, day)).toBe(coverageAt(all, day))
      const later = { ...confirmed[0], id: idOf(99), from: dayOf(n + 1), status: 'none' as const }
      const next: DatedFact = { ...later, corrects: null, state: 'confirmed', statedAt: at }
      expect(coverageAt([...confirmed, next], day)).toBe(coverageAt(all, day))
    }),
    ROUNDS,
  )
})

test('the three coverages lie in one another: whoever has a department is counted in each', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...Status.options, undefined)), (statuses) => {
      const { staffed, post, department } = countStages(statuses)
      expect(staffed >= post && post >= department).toBe(true)
    }),
    ROUNDS,
  )
  expect(STAGES.map((stage) => reaches('department', stage))).toEqual([true, true, true])
  expect(STAGES.map((stage) => reaches('staffed', stage))).toEqual([true, false, false])
  expect(STAGES.some((stage) => reaches('preparing', stage) || reaches(null, stage))).toBe(false)
})

const whoStates = AccountId.parse('00000000-0000-4000-8000-00000000000a')
const whoDecides = AccountId.parse('00000000-0000-4000-8000-00000000000b')

test('four eyes: who states does not confirm, and a return says why', () => {
  const fact = {
    state: 'stated',
    corrects: null,
    statedBy: { accountId: whoStates, name: '甲' },
  } as const
  const confirm = { confirms: true, reason: '' }
  expect(findDecideObstacle(confirm, fact, [], { accountId: whoStates })).toBe('own-statement')
  expect(findDecideObstacle(confirm, fact, [], { accountId: whoDecides })).toBeUndefined()
  const back = { confirms: false, reason: ' ' }
  expect(findDecideObstacle(back, fact, [], { accountId: whoDecides })).toBe('reason-missing')
  const decided = { ...fact, state: 'confirmed' } as const
  expect(findDecideObstacle(confirm, decided, [], { accountId: whoDecides })).toBe('fact-decided')
})

test('the same is not stated twice, nothing of tomorrow, and only what is confirmed is corrected', () => {
  const one: DatedFact = {
    ...{ id: idOf(1), status: 'staffed', from: dayOf(1), corrects: null, state: 'confirmed' },
    statedAt: at,
  }
  const given = { status: 'staffed', from: dayOf(5), documentDay: null, corrects: null } as const
  const today = dayOf(10)
  const code = (...what: Parameters<typeof findStateObstacle>) => findStateObstacle(...what)?.code
  expect(code(given, [one], today)).toBe('nothing-new')
  expect(code({ ...given, status: 'post' }, [one], today)).toBeUndefined()
  expect(code({ ...given, from: dayOf(11) }, [one], today)).toBe('from-in-the-future')
  expect(code({ ...given, documentDay: dayOf(11) }, [], today)).toBe('document-in-the-future')
  expect(code(given, [{ ...one, state: 'stated', from: dayOf(5) }], today)).toBe('stated-already')
  const correction = { ...given, from: dayOf(3), corrects: one.id }
  expect(code(correction, [one], today)).toBeUndefined()
  expect(code({ ...correction, corrects: idOf(7) }, [one], today)).toBe('nothing-to-correct')
  const corrected = { ...one, id: idOf(2), corrects: one.id, from: dayOf(3) }
  expect(code({ ...correction, from: dayOf(2) }, [one, corrected], today)).toBe(
    'nothing-to-correct',
  )
})

test('after the last step there is none; who has said nothing begins with the first', () => {
  expect(nextStep('department')).toBeUndefined()
  expect(nextStep(undefined)?.to).toBe('preparing')
  expect(nextStep('staffed')?.to).toBe('post')
})
