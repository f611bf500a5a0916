import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMinutes, Day, Instant, minutesBetween } from '#platform/model/time.ts'
import type { Standing } from '#volunteers/model/standing.ts'
import type { VolunteerId } from '#volunteers/model/volunteer.ts'
import { type CertificateState, certificateSteps, findCertificateObstacle } from './certificate.ts'
import { fromFragment, mayCheckInAt, toFragment, windowAt } from './check-in.ts'
import { countMinutes, type HourState, hourSteps, RoundingRule } from './hours.ts'
import type { Opportunity, ShiftId } from './shift.ts'
import { holdsPlace, SignUpState, SignUpStep, signUpSteps } from './sign-up.ts'
import { type Engaged, findSignUpObstacles, type SignUpObstacle } from './sign-up-obstacles.ts'

const rounds = { numRuns: Number(process.env.PROOF_ROUNDS ?? 200) }
const NOW = Instant.parse('2026-03-02T02:00:00.000Z')
const day = (text: string) => Day.parse(text)
const minutes = fc.integer({ min: 0, max: 3000 })

const volunteer: Standing = {
  ...{ id: 'v' as VolunteerId, state: 'active', birthDate: day('1999-05-06'), isForeigner: false },
  ...{ asksWritten: false, guardianConsentOn: null, covers: [], trainings: [] },
  agreements: [{ form: 'written', from: day('2026-01-01'), until: null }],
}
const work = {
  ...{ ward: '儿科', danger: false, largeEvent: false, outsideCity: false, courses: [] as never[] },
  ...{ from: day('2026-03-01'), until: day('2026-03-20'), minAge: 14, forMinors: true },
  ...{ restMinutes: 30, travelMinutes: 15 },
} as unknown as Opportunity
const shift = {
  ...{ id: 's' as ShiftId, startsAt: addMinutes(NOW, 1440), state: 'open' as const },
  endsAt: addMinutes(NOW, 1560),
}
const facts = { now: NOW, courses: [], others: [] as Engaged[] }

test.each<[string, object, object, object, object, SignUpObstacle[]]>([
  ['nothing stands in the way', {}, {}, {}, {}, []],
  ['a shift that begins this minute is too late', {}, {}, { startsAt: NOW }, {}, ['shift-started']],
  ['who is paused', { state: 'paused' }, {}, {}, {}, ['not-active']],
  ['an agreement that has ended', { agreements: [] }, {}, {}, {}, ['agreement-missing']],
  ['exactly one month needs no paper', {}, { until: '2026-04-01' }, {}, {}, []],
  [
    'everything at once, and each is named',
    { agreements: [], state: 'training' },
    { danger: true, minAge: 40 },
    { state: 'cancelled' },
    {},
    [
      ...(['shift-cancelled', 'not-active', 'written-agreement-missing'] as const),
      ...(['insurance-missing', 'too-young'] as const),
    ],
  ],
])('%s', (_, person, task, time, more, expected) => {
  const changed = { ...volunteer, ...person } as Standing
  const found = findSignUpObstacles(
    changed,
    { ...work, ...task },
    { ...shift, ...time },
    { ...facts, ...more },
  )
  expect(found).toEqual(expected)
})

test('whoever is let in is never in two places, and has time for the way', () => {
  const other = fc.record({
    from: minutes,
    length: fc.integer({ min: 15, max: 300 }),
    same: fc.boolean(),
  })
  fc.assert(
    fc.property(other, ({ from, length, same }) => {
      const startsAt = addMinutes(NOW, from)
      const ward = same ? work.ward : '门诊'
      const times = { startsAt, endsAt: addMinutes(startsAt, length), ward, waits: false }
      const others = [{ ...times, shiftId: 'o', restMinutes: 10, travelMinutes: 25 }]
      const found = findSignUpObstacles(volunteer, work, shift, { ...facts, others })
      const gap = 30 + (same ? 0 : 25)
      const before = minutesBetween(times.endsAt, shift.startsAt)
      const after = minutesBetween(shift.endsAt, startsAt)
      expect(found.includes('shifts-too-close')).toBe(before < gap && after < gap)
    }),
    rounds,
  )
})

test('a minor never serves longer than a day allows, nor outside of its hours', () => {
  const child = { ...volunteer, birthDate: day('2010-01-01'), guardianConsentOn: day('2026-01-01') }
  fc.assert(
    fc.property(minutes, fc.integer({ min: 15, max: 500 }), (from, length) => {
      const startsAt = addMinutes(NOW, 60 + from)
      const time = { ...shift, startsAt, endsAt: addMinutes(startsAt, length) }
      if (findSignUpObstacles(child, work, time, facts).length > 0) return
      const local = addMinutes(startsAt, 480).slice(11, 16)
      const end = addMinutes(time.endsAt, 480).slice(11, 16)
      expect(length).toBeLessThanOrEqual(240)
      expect(local >= '08:00' && end <= '20:00').toBe(true)
    }),
    rounds,
  )
})

test('a random walk of a sign-up: what has ended stays ended, and a place is held or it is not', () => {
  const walk = fc.array(fc.constantFrom(...SignUpStep.options), { maxLength: 12 })
  fc.assert(
    fc.property(fc.constantFrom('wait', 'confirmed'), walk, (start, steps) => {
      let state = start as SignUpState
      for (const step of steps) {
        const next = signUpSteps[state][step]
        if (!next) continue
        if (step === 'check-in') expect(state).toBe('confirmed')
        if (holdsPlace(state) && !holdsPlace(next)) expect(step).toBe('cancel')
        if (!holdsPlace(state) && holdsPlace(next)) expect(step).toBe('promote')
        state = next
      }
      const ended = SignUpState.options.filter((one) => Object.keys(signUpSteps[one]).length === 0)
      expect(ended.toSorted()).toEqual(['cancelled', 'done', 'no-show'])
    }),
    rounds,
  )
})

test('a random walk of hours: they count only after somebody else has looked', () => {
  const steps = fc.array(fc.constantFrom('verify', 'reject', 'dispute', 'correct'), {
    maxLength: 10,
  })
  fc.assert(
    fc.property(steps, (walk) => {
      let state: HourState = 'claimed'
      let last = ''
      for (const step of walk) {
        const next: HourState | undefined = hourSteps[state][step as 'verify']
        if (!next) continue
        expect(state).not.toBe('corrected')
        state = next
        last = step
      }
      if (state === 'verified') expect(last).toBe('verify')
      if (state === 'disputed') expect(last).toBe('dispute')
    }),
    rounds,
  )
})

test('a random walk of a certificate: none is issued before seven days of notice', () => {
  const steps = ['draw', 'announce', 'issue', 'correct', 'revoke'] as const
  const walk = fc.array(
    fc.record({ step: fc.constantFrom(...steps), days: fc.integer({ min: 0, max: 9 }) }),
    { maxLength: 14 },
  )
  fc.assert(
    fc.property(walk, (moves) => {
      let state: CertificateState = 'requested'
      let now = NOW
      let noticeUntil: Instant | null = null
      for (const { step, days } of moves) {
        now = addMinutes(now, days * 1440)
        const given = { state, noticeUntil, minutes: 60, why: '更正', now }
        if (findCertificateObstacle(step, given)) continue
        if (step === 'announce') noticeUntil = addMinutes(now, 7 * 1440)
        if (step === 'issue') expect(noticeUntil !== null && noticeUntil <= now).toBe(true)
        state = certificateSteps[state][step] as CertificateState
      }
    }),
    rounds,
  )
})

test('rounding goes by the rule of the day of service and never strays by more than its unit', () => {
  const rule = fc.record({
    from: fc.constantFrom('2026-01-01', '2026-03-03', '2026-06-01'),
    unit: fc.constantFrom(1, 5, 10, 15, 30, 60),
    mode: fc.constantFrom('down', 'nearest', 'up'),
  })
  fc.assert(
    fc.property(fc.array(rule, { maxLength: 3 }), minutes, (rules, length) => {
      const known = rules.map((one) => RoundingRule.parse(one))
      const counted = countMinutes(known, NOW, addMinutes(NOW, length))
      const inForce = known.filter(({ from }) => from <= '2026-03-02')
      const unit = Math.max(1, ...inForce.map((one) => one.unit))
      expect(Math.abs(counted - length)).toBeLessThan(unit)
      if (inForce.length === 0) expect(counted).toBe(length)
    }),
    rounds,
  )
})

test('a code is carried behind the #, changes every half minute, and only around the shift', () => {
  const id = '00000000-0000-4000-8000-000000000001'
  expect(fromFragment(`#${toFragment(id, '012345')}`)).toEqual({ shiftId: id, digits: '012345' })
  expect(fromFragment('#nothing')).toBeUndefined()
  expect(windowAt(addMinutes(NOW, 1)) - windowAt(NOW)).toBe(2)
  const times = { startsAt: addMinutes(NOW, 30), endsAt: addMinutes(NOW, 90) }
  expect(mayCheckInAt(times, NOW)).toBe(true)
  expect(mayCheckInAt(times, addMinutes(NOW, -1))).toBe(false)
  expect(mayCheckInAt(times, addMinutes(NOW, 151))).toBe(false)
})
