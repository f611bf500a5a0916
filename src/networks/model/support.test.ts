import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CLIENT, type EcoTie, EMPTY, type Member, type Network, Quality } from './network.ts'
import { countSupport } from './support.ts'

const numRuns = Number(process.env.PROOF_ROUNDS ?? 200)

const member: Member = {
  ...{ key: 'm1', called: '妹妹', personId: null, sex: 'female', birthYear: null, deceased: false },
}
const tied = (quality: Quality) => ({
  ...({ kind: 'sibling', from: 'm1', to: CLIENT, quality, parted: false } as const),
})
const eco: EcoTie = {
  ...{ key: 'e1', kind: 'organisation', called: '居委会', personId: null, strength: 2 },
  ...{ direction: 'in', stressful: false },
}

test.each<[string, Partial<Network>, number]>([
  ['nobody holds who is only there', {}, 0],
  ['a close sister holds', { ties: [tied('close')] }, 1],
  ['a distant one does not', { ties: [tied('distant')] }, 0],
  ['who cares holds', { cares: [{ from: 'm1', to: CLIENT }] }, 1],
  ['close and caring is one', { ties: [tied('close')], cares: [{ from: 'm1', to: CLIENT }] }, 1],
  [
    'care with violence is none',
    { ties: [tied('violent')], cares: [{ from: 'm1', to: CLIENT }] },
    0,
  ],
  ['who is cared for by the client does not hold', { cares: [{ from: CLIENT, to: 'm1' }] }, 0],
  ['the dead do not', { members: [{ ...member, deceased: true }], ties: [tied('close')] }, 0],
  ['a firm tie outside holds', { ecoTies: [eco] }, 1],
  ['a weak one does not', { ecoTies: [{ ...eco, strength: 1 }] }, 0],
  ['a strain does not', { ecoTies: [{ ...eco, stressful: true }] }, 0],
  ['help only outwards does not', { ecoTies: [{ ...eco, direction: 'out' }] }, 0],
])('%s', (_, given, supporting) => {
  expect(countSupport({ ...EMPTY, members: [member], ...given }).supporting).toBe(supporting)
})

test('nobody is counted twice, and there are never more supporters than people', () => {
  const networks = fc
    .array(fc.tuple(fc.constantFrom(...Quality.options), fc.boolean(), fc.boolean()), {
      maxLength: 12,
    })
    .map((people): Network => {
      const keys = people.map((_, n) => `m${n}`)
      return {
        ...EMPTY,
        members: people.map(([, deceased], n) => ({ ...member, key: `m${n}`, deceased })),
        ties: people.map(([quality], n) => ({ ...tied(quality), from: `m${n}` })),
        cares: keys.flatMap((from, n) => (people[n]?.[2] ? [{ from, to: CLIENT }] : [])),
      }
    })
  fc.assert(
    fc.property(networks, (network) => {
      const { known, supporting } = countSupport(network)
      expect(supporting).toBeLessThanOrEqual(known)
    }),
    { numRuns },
  )
})
