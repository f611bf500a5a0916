import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Day } from '#platform/model/time.ts'
import { addMonths, findWrittenReasons, hasAgreement, type WrittenReason } from './agreement.ts'
import { minorsRules } from './minors.ts'
import type { VolunteerState } from './volunteer.ts'
import { findVolunteerObstacle, VolunteerStep, volunteerSteps } from './volunteer-steps.ts'

const rounds = { numRuns: Number(process.env.PROOF_ROUNDS ?? 200) }
const day = (text: string) => Day.parse(text)
const plain = { isForeigner: false, asksWritten: false }
const engagement = {
  ...{ from: day('2026-01-31'), until: day('2026-02-28') as Day | null, danger: false },
  ...{ largeEvent: false, outsideCity: false },
}

test.each<[string, object, object, WrittenReason[]]>([
  ['a month, counted by the calendar', {}, {}, []],
  ['a day longer than a month', { until: '2026-03-01' }, {}, ['longer-than-a-month']],
  ['open-ended', { until: null }, {}, ['longer-than-a-month']],
  ['a risk', { danger: true }, {}, ['danger']],
  [
    'a foreigner who asks for it',
    {},
    { isForeigner: true, asksWritten: true },
    ['foreigner', 'asked-for'],
  ],
])('北京市志愿服务促进条例第十八条：%s', (_, what, who, reasons) => {
  const given = { ...engagement, ...what } as typeof engagement
  expect(findWrittenReasons(given, { ...plain, ...who })).toEqual(reasons)
})

test('an agreement holds from its first to its last day, and paper also where less would do', () => {
  const paper = [{ form: 'written' as const, from: day('2026-01-01'), until: day('2026-01-31') }]
  expect(hasAgreement(paper, day('2026-01-31'), false)).toBe(true)
  expect(hasAgreement(paper, day('2026-02-01'), false)).toBe(false)
  expect(
    hasAgreement([{ ...paper[0], form: 'electronic' } as never], day('2026-01-02'), true),
  ).toBe(false)
  expect(addMonths(day('2024-01-31'), 1)).toBe('2024-02-29')
})

test('a random walk of a volunteer: nobody serves without clearance, training and, if a minor, a guardian', () => {
  const move = fc.record({
    step: fc.constantFrom(...VolunteerStep.options),
    cleared: fc.boolean(),
    trained: fc.boolean(),
    consented: fc.boolean(),
    why: fc.constantFrom('', '有事'),
  })
  const today = day('2026-03-02')
  fc.assert(
    fc.property(fc.boolean(), fc.array(move, { maxLength: 16 }), (isMinor, moves) => {
      let state: VolunteerState = 'applied'
      for (const { step, cleared, trained, consented, why } of moves) {
        const facts = {
          ...{ state, today, why, hasGeneralTraining: trained },
          birthDate: day(isMinor ? '2010-01-01' : '1990-01-01'),
          guardianConsentOn: consented ? today : null,
          healthClearedOn: cleared ? today : null,
          infectionClearedOn: cleared ? today : null,
        }
        if (findVolunteerObstacle(step, facts)) continue
        if (step === 'activate') expect(cleared && trained && (consented || !isMinor)).toBe(true)
        if (['decline', 'dismiss', 'pause'].includes(step)) expect(why).not.toBe('')
        expect(['left', 'dismissed', 'declined']).not.toContain(state)
        state = volunteerSteps[state][step] as VolunteerState
      }
    }),
    rounds,
  )
})

test('what no text gives is marked as assumed', () => {
  for (const rule of minorsRules) expect(rule.assumed).toContain('mostMinutesADay')
})
