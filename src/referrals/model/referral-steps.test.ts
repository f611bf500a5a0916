import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day, Instant } from '#platform/model/time.ts'
import { cohorts } from './figures.ts'
import { dueOf, latenessOf } from './overdue.ts'
import { fromText, type Package, toText } from './package.ts'
import { type ReferralFacts, ReferralState } from './referral.ts'
import {
  afterStep,
  ENOUGH_ATTEMPTS,
  findReferralObstacle,
  isFinal,
  isOver,
  ReceiverStep,
  type ReferralStep,
  referralSteps,
  SenderStep,
  stepsFor,
} from './referral-steps.ts'

const numRuns = Number(process.env.PROOF_ROUNDS ?? 200)
const at = (hours: number) =>
  new Date(Date.parse('2026-03-02T00:00:00Z') + hours * 3_600_000).toISOString() as Instant
const said = { reason: 'no-funds' as const, note: '说明', holdUntil: '2026-04-01' as Day }
const steps = [...SenderStep.options, ...ReceiverStep.options] as ReferralStep[]
const begun: ReferralFacts = {
  ...{ state: 'prepared', stateSince: at(0), urgency: 'day', holdUntil: null },
  ...{ attempts: 0, settled: false },
}

test('any walk through the states stays on the map, and from everywhere an end can be reached', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 40 }), (walk) => {
      let facts = begun
      let sides = ''
      for (const [n, step] of walk.entries()) {
        const offered = [...stepsFor('sender', facts), ...stepsFor('receiver', facts)]
        const isFree = findReferralObstacle(step, facts, said) === undefined
        expect(isFree).toBe(offered.includes(step))
        if (!isFree) continue
        const after = afterStep(step, facts, said, at(n))
        if (step === 'deliver' || step === 'record-delivery') sides += 'r'
        if (after.state === 'loop-closed') expect(sides).toMatch(/r$/)
        expect(after.stateSince >= facts.stateSince).toBe(true)
        facts = after
        if (!isOver(facts)) expect(dueOf(facts)).toBeDefined()
      }
      expect(isOver(facts) || stepsFor('sender', facts).length > 0).toBe(true)
    }),
    { numRuns },
  )
})

test('a final state offers nothing but to settle it, and nothing moves it', () => {
  for (const state of ReferralState.options.filter(isFinal))
    expect(new Set([state, ...Object.values(referralSteps[state])])).toEqual(new Set([state]))
})

test.each([
  ['decline', { ...said, reason: null }, 'reason-missing'],
  ['return', { ...said, note: ' ' }, 'note-missing'],
  ['cancel', { ...said, reason: null }, 'reason-missing'],
  ['accept', { ...said, reason: null, note: '' }, undefined],
  ['deliver', said, 'referral-out-of-order'],
] as const)('%s, of one that was sent: %j', (step, saying, obstacle) => {
  expect(findReferralObstacle(step, { ...begun, state: 'sent' }, saying)).toBe(obstacle)
})

test('delivered is not closed: the client is asked, or three attempts are on record', () => {
  let facts: ReferralFacts = { ...begun, state: 'delivered' }
  for (let n = 1; n < ENOUGH_ATTEMPTS; n++) facts = afterStep('attempt', facts, said, at(n))
  expect(facts).toMatchObject({ state: 'delivered', stateSince: at(0) })
  expect(afterStep('attempt', facts, said, at(9))).toMatchObject({ state: 'loop-closed' })
  expect(afterStep('confirm', facts, said, at(9))).toMatchObject({ state: 'loop-closed' })
})

test('who does not answer is overdue after a day, and a day later it is the head’s', () => {
  const sent: ReferralFacts = { ...begun, state: 'sent' }
  expect(latenessOf(sent, at(24))).toBe('in-time')
  expect(latenessOf(sent, at(24.1))).toBe('overdue')
  expect(latenessOf(sent, at(48.1))).toBe('escalated')
  const waiting: ReferralFacts = { ...sent, state: 'on-hold', holdUntil: '2026-03-10' as Day }
  expect(dueOf(waiting)).toBe('2026-03-10T16:00:00.000Z')
  const declined: ReferralFacts = { ...sent, state: 'declined' }
  expect(latenessOf(declined, at(99))).not.toBe('in-time')
  expect(latenessOf({ ...declined, settled: true }, at(99))).toBe('in-time')
})

test('a package has one text, whatever order it was put together in', () => {
  const given: Package = {
    ...{ format: 'renqiao-referral-1', number: '2026-1-Z1', intention: 'assist', urgency: 'day' },
    from: { house: '市东医院', worker: '林静' },
    to: { name: '社区站', contact: '值班室', service: '上门护理' },
    items: [{ kind: 'situation', text: '出院后没人换药' }],
    ...{ documents: ['出院小结'], preparedAt: at(0) },
  }
  const shuffled = Object.fromEntries(Object.entries(given).reverse()) as Package
  expect(toText(shuffled)).toBe(toText(given))
  expect(fromText(toText(given))).toEqual(given)
  const more = { ...given, diagnosis: '不该有' } as Package
  expect(toText(more)).toBe(toText(given))
})

test('each referral counts once, in the month in which it was sent', () => {
  const open = { acceptedAt: null, deliveredAt: null, closedAt: null, reason: null }
  const counted = cohorts(
    [
      { ...open, sentAt: null, state: 'prepared' },
      { ...open, sentAt: '2026-02-28T15:59:00.000Z' as Instant, state: 'sent' },
      {
        ...{ sentAt: '2026-02-28T16:00:00.000Z' as Instant, state: 'loop-closed', reason: null },
        ...{ acceptedAt: at(1), deliveredAt: at(2), closedAt: at(40 * 24) },
      },
      {
        ...{ ...open, sentAt: at(3), state: 'declined', reason: 'no-funds' },
      },
    ],
    at(35 * 24),
  )
  expect(counted).toMatchObject([
    {
      ...{ month: '2026-03', sent: 2, accepted: 1, delivered: 1, closedIn30: 0, closedIn90: 1 },
      ...{ whole30: true, whole90: false, reasons: [{ reason: 'no-funds', count: 1 }] },
    },
    { month: '2026-02', sent: 1, accepted: 0 },
  ])
})
