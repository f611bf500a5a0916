import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PersonId } from '#platform/model/actor.ts'
import { type Day, Instant } from '#platform/model/time.ts'
import { keptUntil, termOn } from './keeping.ts'
import { articles, cite } from './law.ts'
import { RefusalReason, reasonsFor, refusalGrounds } from './refusal-reason.ts'
import { Asker, NearRelation, Paper, RequestState, Right, rightArticle } from './request.ts'
import {
  afterRequestStep,
  findClaimObstacle,
  findPaperObstacle,
  findRequestObstacle,
  REQUEST_STEPS,
  stepsFrom,
} from './request-steps.ts'

const rounds = { numRuns: Number(process.env.PROOF_ROUNDS ?? 200) }
const right = fc.constantFrom(...Right.options)
const facts = fc.record({
  right,
  isHead: fc.boolean(),
  said: fc.constantFrom('', ' ', '做了'),
  reason: fc.option(fc.constantFrom(...RefusalReason.options)),
  copies: fc.nat(2),
  openCases: fc.nat(2),
  keptUntil: fc.constantFrom(null, '2036-03-01' as Day),
})
const steps = fc.array(fc.tuple(fc.constantFrom(...REQUEST_STEPS), facts), { maxLength: 12 })

test('whatever is tried in whatever order: what is settled stays, nothing is granted before identity, nothing refused without a reason', () => {
  fc.assert(
    fc.property(right, steps, (asked, tried) => {
      let state: RequestState = 'received'
      const been = new Set<RequestState>([state])
      for (const [step, given] of tried) {
        const now = { ...given, right: asked, state }
        if (findRequestObstacle(step, now)) continue
        expect(stepsFrom(state)).toContain(step)
        state = afterRequestStep(step)
        been.add(state)
        if (state === 'granted') {
          expect(been).toContain('established')
          expect(now.said.trim()).not.toBe('')
          if (asked === 'copy') expect(now.copies).toBeGreaterThan(0)
          if (asked === 'delete') {
            expect(now).toMatchObject({ isHead: true, openCases: 0 })
            expect(now.keptUntil).not.toBeNull()
          }
        }
        if (state === 'refused') expect(reasonsFor(asked)).toContain(now.reason)
      }
      expect(been.size).toBeLessThanOrEqual(3)
    }),
    rounds,
  )
})

test('each state is reached, and from each that is settled no step leads on', () => {
  const reached = new Set(REQUEST_STEPS.map(afterRequestStep)).add('received')
  expect([...reached].sort()).toEqual([...RequestState.options].sort())
  for (const state of ['granted', 'refused', 'withdrawn'] as const)
    expect(stepsFrom(state)).toEqual([])
  for (const asked of Right.options) expect(reasonsFor(asked).length).toBeGreaterThan(2)
})

const AT = Instant.parse('2026-03-02T02:00:00.000Z')
const guardian = '00000000-0000-4000-8000-000000000001' as PersonId
const claim = fc.record({
  asker: fc.constantFrom(...Asker.options),
  askerId: fc.constantFrom(null, guardian),
  askerName: fc.constantFrom('', '某人'),
  relation: fc.option(fc.constantFrom(...NearRelation.options)),
  interest: fc.constantFrom('', '办手续'),
})
const subject = fc.record({
  birthDate: fc.constantFrom(null, '2016-01-01' as Day, '2011-01-01' as Day, '1960-01-01' as Day),
  deceasedOn: fc.constantFrom(null, '2026-01-01' as Day),
  guardianIds: fc.constantFrom([], [guardian]),
})

test('for the dead a near relative asks and nobody else; for a child under fourteen a guardian on record', () => {
  const passed = new Set<string>()
  fc.assert(
    fc.property(subject, claim, (whose, who) => {
      if (findClaimObstacle(whose, who, AT)) return
      passed.add(who.asker)
      expect(who.asker === 'near-relative').toBe(whose.deceasedOn !== null)
      if (who.asker === 'guardian') expect(whose.guardianIds).toContain(who.askerId)
      if (whose.deceasedOn === null && whose.birthDate === '2016-01-01')
        expect(who.asker).toBe('guardian')
    }),
    { numRuns: Math.max(rounds.numRuns, 500) },
  )
  expect(passed.size).toBe(Asker.options.length)
})

test('without a paper that shows identity nobody is established, an agent not without a mandate', () => {
  const papers = fc.uniqueArray(fc.constantFrom(...Paper.options))
  const asker = fc.constantFrom(...Asker.options)
  fc.assert(
    fc.property(asker, papers, fc.boolean(), (who, seen, otherwise) => {
      if (findPaperObstacle({ asker: who }, seen, otherwise)) return
      expect(seen.length).toBeGreaterThan(0)
      if (who === 'agent') expect(seen).toContain('mandate')
      if (who === 'near-relative') expect(otherwise).toBe(false)
    }),
    rounds,
  )
})

test('every ground and every right stands on an article that is there, and is cited in Chinese', () => {
  for (const { article } of Object.values(refusalGrounds)) expect(articles[article].zh).toBeTruthy()
  for (const article of Object.values(rightArticle)) expect(articles[article].zh).toBeTruthy()
  expect(cite('45')).toBe('《个人信息保护法》第四十五条')
  expect(cite('50')).toBe('《个人信息保护法》第五十条')
  expect(cite('19')).toBe('《个人信息保护法》第十九条')
})

test('the term that holds is the latest that has begun; a file is kept for whole years', () => {
  const term = (years: number, from: string, enteredAt = '2026-01-01T00:00:00.000Z') => ({
    ...{ years, source: '规定', from: from as Day, enteredAt: Instant.parse(enteredAt) },
    enteredByName: '主任',
  })
  const terms = [term(10, '2026-01-01'), term(5, '2026-06-01'), term(30, '2030-01-01')]
  expect(termOn(terms, '2025-12-31' as Day)).toBeUndefined()
  expect(termOn(terms, '2026-05-31' as Day)?.years).toBe(10)
  expect(termOn(terms, '2026-06-01' as Day)?.years).toBe(5)
  const corrected = [...terms, term(6, '2026-06-01', '2026-07-01T00:00:00.000Z')]
  expect(termOn(corrected, '2026-06-01' as Day)?.years).toBe(6)
  expect(keptUntil('2026-03-01' as Day, 10)).toBe('2036-03-01')
  expect(keptUntil('2028-02-29' as Day, 1)).toBe('2029-03-01')
})
