import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Day } from '#platform/model/time.ts'
import { Destination, emptyPlan, type PlanContent, type PlanState, Telling } from './plan.ts'
import {
  afterStep,
  afterWriting,
  findPlanObstacle,
  findReadyObstacle,
  isWritable,
  PlanStep,
} from './plan-steps.ts'
import { Answer, complete, ReadinessItem } from './readiness.ts'

const ROUNDS = Number(process.env.PROOF_ROUNDS ?? 200)
const TODAY = Day.parse('2026-11-21')

const words = fc.constantFrom('', ' ', '女儿')
const aReadiness = fc.record({
  item: fc.constantFrom(...ReadinessItem.options),
  answer: fc.option(fc.constantFrom(...Answer.options)),
  missing: words,
  who: words,
})
/** Mostly filled in, so that the walk gets somewhere. */
const aContent: fc.Arbitrary<PlanContent> = fc.record({
  dischargeOn: fc.option(fc.constant(TODAY), { freq: 9 }),
  destination: fc.option(fc.constantFrom(...Destination.options), { freq: 9 }),
  handOver: fc.record({
    name: fc.constantFrom('', '康复医院', '护理院'),
    contact: fc.constant(''),
    telling: fc.option(fc.constantFrom(...Telling.options), { freq: 5 }),
  }),
  carer: fc.record({ name: fc.constantFrom('女儿', '女儿', ''), burden: fc.constant(null) }),
  readiness: fc.oneof(
    fc.array(aReadiness, { maxLength: 12 }),
    fc
      .constantFrom(...Answer.options)
      .map((answer) =>
        ReadinessItem.options.map((item) => ({ item, answer, missing: '轮椅', who: '社工' })),
      ),
  ),
  ...{ tomorrow: fc.constant([]), carerTasks: fc.constant([]), equipment: fc.constant([]) },
  ...{ medicineQuestions: fc.constant([]), diagnosisAsked: fc.boolean() },
  ...{ diagnosis: fc.constant(''), followUpDays: fc.constant([7, 30]) },
})

const aDeed = fc.oneof(
  fc.record({ write: aContent }),
  fc.record({
    // Forward more often than out of it, so that the end is reached.
    step: fc.constantFrom(...PlanStep.options, ...PlanStep.exclude(['cancel']).options),
    reason: fc.constantFrom('', '家里坚持', '家里坚持'),
    dischargedOn: fc.constantFrom(TODAY, Day.parse('2026-11-22'), Day.parse('2026-11-20')),
    openFollowUps: fc.constantFrom(0, 0, 1),
  }),
)

test('whatever is done in whichever order, what a state promises is true', () => {
  const reached = new Set<PlanState>()
  fc.assert(
    fc.property(aContent, fc.array(aDeed, { maxLength: 40, size: 'max' }), (first, deeds) => {
      let state: PlanState = 'draft'
      let content = first
      for (const deed of deeds) {
        const before: PlanState = state
        if ('write' in deed) {
          if (!isWritable(state)) continue
          content = deed.write
          state = afterWriting(state, content)
        } else {
          if (findPlanObstacle(deed.step, { ...deed, state, content, today: TODAY })) continue
          state = afterStep(deed.step, state)
          if (deed.step === 'cancel') expect(deed.reason.trim()).not.toBe('')
          if (state === 'discharged') {
            expect(before).toBe('ready')
            expect(deed.dischargedOn <= TODAY).toBe(true)
            const isMissing = complete(content.readiness).some(
              ({ answer }) => answer !== 'yes' && answer !== 'not-needed',
            )
            if (isMissing) expect(deed.reason.trim()).not.toBe('')
          }
          if (state === 'followed-up') expect(deed.openFollowUps).toBe(0)
        }
        if (['followed-up', 'cancelled'].includes(before)) expect(state).toBe(before)
        // Ready means ready, whatever was written since.
        if (state === 'ready') {
          expect(complete(content.readiness).every(({ answer }) => answer !== null)).toBe(true)
          expect(content.dischargeOn).not.toBeNull()
        }
        reached.add(state)
      }
    }),
    { numRuns: ROUNDS * 3 },
  )
  expect([...reached].sort()).toEqual(['cancelled', 'discharged', 'draft', 'followed-up', 'ready'])
})

test('each thing that is missing has its own sentence', () => {
  const full: PlanContent = {
    ...emptyPlan(TODAY),
    ...{ dischargeOn: TODAY, destination: 'home', carer: { name: '女儿', burden: 'light' } },
    readiness: ReadinessItem.options.map((item) => ({ item, answer: 'yes', missing: '', who: '' })),
  }
  const [first, ...others] = full.readiness
  const away = { ...full, destination: 'rehabilitation' as const }
  const handOver = { name: '康复医院', contact: '', telling: null }
  expect(findReadyObstacle(full)).toBeUndefined()
  expect(findReadyObstacle({ ...full, dischargeOn: null })).toBe('day-missing')
  expect(findReadyObstacle({ ...full, destination: null })).toBe('destination-missing')
  expect(findReadyObstacle({ ...full, carer: { name: '', burden: null } })).toBe('carer-missing')
  expect(findReadyObstacle(away)).toBe('hand-over-missing')
  expect(findReadyObstacle({ ...away, handOver })).toBe('telling-missing')
  expect(findReadyObstacle({ ...full, readiness: others })).toBe('item-unanswered')
  const no = { ...first, answer: 'no' } as NonNullable<typeof first>
  expect(findReadyObstacle({ ...full, readiness: [...others, no] })).toBe('missing-without-who')
})
