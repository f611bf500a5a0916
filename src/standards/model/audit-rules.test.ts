import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Day } from '#platform/model/time.ts'
import { type Answer, Verdict } from './audit.ts'
import { compareAudits, findFinishObstacle, tallyOf } from './audit-rules.ts'
import type { Clause } from './edition.ts'
import {
  clausesFor,
  editionAt,
  editionsAt,
  endsBeforeItBegins,
  findPublishObstacle,
} from './edition-rules.ts'
import { formOfDraft } from './form.ts'

const ROUNDS = { numRuns: Number(process.env.PROOF_ROUNDS ?? 200) }
const clause = (number: string, text = number): Clause => {
  return { number, kind: 'process', text, check: '', forms: ['contact-note'] }
}
const answer = (number: string, verdict: Verdict): Answer => {
  return { clause: number, verdict, note: '见台账' }
}

test('an audit ends when each clause is answered and each that is not met has a task', () => {
  const clauses = [clause('1'), clause('2')]
  const met = [answer('1', 'met')]
  expect(findFinishObstacle(clauses, met, [])).toBe('clauses-unanswered')
  const both = [...met, answer('2', 'not-met')]
  expect(findFinishObstacle(clauses, both, [{ clause: '1' }])).toBe('tasks-missing')
  expect(findFinishObstacle(clauses, both, [{ clause: '2' }])).toBeUndefined()
  expect(tallyOf(3, both)).toMatchObject({ met: 1, 'not-met': 1, partly: 0, open: 1 })
})

test('to compare is to turn round: better one way is worse the other, and what was rewritten is new', () => {
  const verdicts = fc.array(fc.constantFrom(...Verdict.options), { minLength: 1, maxLength: 8 })
  const of = (some: readonly Verdict[]) => ({
    clauses: some.map((_, n) => clause(String(n))),
    answers: some.map((verdict, n) => answer(String(n), verdict)),
  })
  fc.assert(
    fc.property(verdicts, verdicts, (one, other) => {
      const [there, back] = [compareAudits(of(one), of(other)), compareAudits(of(other), of(one))]
      const turned = { better: 'worse', worse: 'better', same: 'same', new: 'new' }
      for (const [number, change] of there)
        if (back.has(number)) expect(back.get(number)).toBe(turned[change])
    }),
    ROUNDS,
  )
  const before = { clauses: [clause('1', '旧')], answers: [answer('1', 'not-met')] }
  const now = { clauses: [clause('1', '新')], answers: [answer('1', 'met')] }
  expect(compareAudits(now, before).get('1')).toBe('new')
  expect(compareAudits({ ...now, clauses: before.clauses }, before).get('1')).toBe('better')
})

const day = (text: string) => Day.parse(text)
const edition = (n: number, validFrom: string, validUntil: string | null = null) => ({
  ...{ series: 'RQ', edition: n, state: 'published' as const, validFrom: day(validFrom) },
  validUntil: validUntil ? day(validUntil) : null,
})

test('in force is the newest that has begun, unless it has ended; drafts are not', () => {
  const all = [edition(1, '2026-01-01'), edition(2, '2026-06-01', '2027-01-01')]
  expect(editionAt(all, 'RQ', day('2025-12-31'))).toBeUndefined()
  expect(editionAt(all, 'RQ', day('2026-05-31'))?.edition).toBe(1)
  expect(editionAt(all, 'RQ', day('2026-06-01'))?.edition).toBe(2)
  expect(editionAt(all, 'RQ', day('2027-01-01'))).toBeUndefined()
  const draft = { ...edition(3, '2026-07-01'), state: 'draft' as const }
  expect(editionsAt([...all, draft], day('2026-08-01')).map((one) => one.edition)).toEqual([2])
})

test('a draft is published with clauses of different numbers, after the edition before', () => {
  const draft = {
    ...{ series: 'RQ', title: '规范', source: '自拟', validFrom: day('2026-06-01') },
    ...{ validUntil: null, clauses: [clause('1')] },
  }
  const code = (given: Partial<typeof draft>, others = [edition(1, '2026-01-01')]) =>
    findPublishObstacle({ ...draft, ...given }, others)?.code
  expect(code({})).toBeUndefined()
  expect(code({ clauses: [] })).toBe('no-clauses')
  expect(code({ clauses: [clause('1'), clause('1')] })).toBe('clause-twice')
  expect(code({ validFrom: day('2026-01-01') })).toBe('not-after-the-last')
  expect(endsBeforeItBegins({ ...draft, validUntil: day('2026-06-01') })).toBe(true)
  expect(endsBeforeItBegins(draft)).toBe(false)
})

test('a form leads to the clauses that speak of it', () => {
  const other: Clause = { ...clause('2'), forms: ['closure'] }
  expect(clausesFor('closure', [clause('1'), other])).toEqual([other])
  expect(formOfDraft('contact-note.0198')).toBe('contact-note')
  expect(formOfDraft('what-if.idea')).toBeUndefined()
})
