import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anchorNames, anchors } from '#casework/model/anchors.ts'
import { Domain } from '#casework/model/code-lists.ts'
import type { Findings } from './assessment.ts'
import {
  type AssessmentObstacle,
  changeOf,
  courses,
  findAssessmentFault,
  latestScores,
  needsAfter,
  type Scores,
} from './rules.ts'

const numRuns = Number(process.env.PROOF_ROUNDS ?? 200)

function scored(domain: Domain, score: number, reason = '看到的事') {
  return { domain, score, reason, strength: '', contactIds: [] }
}

const whole: Findings = {
  domains: [scored('finance', 3), scored('safety', 1)],
  ...{ riskLevel: 'none', formulation: '总的看法', clientView: '' },
}

test.each<[string, Partial<Findings>, AssessmentObstacle | undefined]>([
  ['nothing stands in the way', {}, undefined],
  ['at least one domain is scored', { domains: [] }, 'nothing-scored'],
  [
    'no domain has two scores',
    { domains: [scored('family', 1), scored('family', 2)] },
    'domain-twice',
  ],
  ['a 2 without a reason', { domains: [scored('family', 2, ' ')] }, 'reason-missing'],
  ['a 1 needs no reason', { domains: [scored('family', 1, '')] }, undefined],
  ['it has to be said how it hangs together', { formulation: ' \n' }, 'formulation-missing'],
  ['safety 2 is not without risk', { domains: [scored('safety', 2)] }, 'risk-below-safety'],
  ['safety 2 is yellow', { domains: [scored('safety', 2)], riskLevel: 'yellow' }, undefined],
  [
    'safety 3 is more',
    { domains: [scored('safety', 3)], riskLevel: 'yellow' },
    'risk-below-safety',
  ],
  ['safety 4 is orange or red', { domains: [scored('safety', 4)], riskLevel: 'red' }, undefined],
  ['risk may be higher than safety tells', { riskLevel: 'red' }, undefined],
])('%s', (_, change, code) => {
  expect(findAssessmentFault({ ...whole, ...change })?.code).toBe(code)
})

test('every score of every domain has a sentence and a word of its own, in both languages', () => {
  for (const language of ['zh', 'en'] as const) {
    for (const table of [anchors, anchorNames]) {
      const all = Domain.options.flatMap((domain) => table[domain].map((one) => one[language]))
      expect(all).toHaveLength(60)
      expect(all.every((one) => one.length > 1)).toBe(true)
    }
    const sentences = Domain.options.flatMap((domain) =>
      anchors[domain].map((one) => one[language]),
    )
    expect(new Set(sentences).size).toBe(60)
    expect(sentences.filter((one) => !/[。.]$/.test(one))).toEqual([])
  }
})

const someScores = fc.dictionary(fc.constantFrom(...Domain.options), fc.nat(4), { maxKeys: 12 })
const history = fc.array(someScores as fc.Arbitrary<Scores>, { maxLength: 6 })

test('the last score of a domain is the one it was given last, however long ago', () => {
  fc.assert(
    fc.property(history, fc.constantFrom(...Domain.options), (all, domain) => {
      const given = all.flatMap((one) => one[domain] ?? [])
      expect(latestScores(all)[domain]).toBe(given.at(-1))
    }),
    { numRuns },
  )
})

test('a course tells first, previous and now as they were given, and better is lower', () => {
  fc.assert(
    fc.property(history, (all) => {
      for (const { domain, first, previous, now, change } of courses(all)) {
        const given = all.flatMap((one) => one[domain] ?? [])
        expect([first, previous, now]).toEqual([given[0], given.at(-2), given.at(-1)])
        if (given.length === 1) expect(change).toBe('first')
        else expect(change === 'better').toBe(now < first)
      }
      const everScored = new Set(all.flatMap((one) => Object.keys(one)))
      expect(courses(all)).toHaveLength(everScored.size)
    }),
    { numRuns },
  )
})

test('nothing that was known of the needs is lost, and what is scored now counts', () => {
  const needs = someScores.map((scores) =>
    Object.entries(scores).map(([domain, severity]) => ({
      ...{ domain: domain as Domain, severity, note: '从前' },
    })),
  )
  fc.assert(
    fc.property(needs, someScores, (before, now) => {
      const domains = Object.entries(now).map(([domain, score]) => scored(domain as Domain, score))
      const after = needsAfter(before, domains)
      expect(new Set(after.map(({ domain }) => domain)).size).toBe(after.length)
      for (const { domain, score } of domains)
        expect(after).toContainEqual({ domain, severity: score, note: '看到的事' })
      for (const need of before)
        if (now[need.domain] === undefined) expect(after).toContainEqual(need)
    }),
    { numRuns },
  )
})

test.each([
  [undefined, 2, 'first'],
  [3, 2, 'better'],
  [2, 2, 'same'],
  [0, 4, 'worse'],
])('from %s to %s is %s', (before, now, change) => {
  expect(changeOf(before, now)).toBe(change)
})
