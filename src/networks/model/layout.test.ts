import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draw } from './drawing.ts'
import { RADIUS } from './drawing-sizes.ts'
import { addRelative, addTie, parentsOf, partnersOf, type Relation } from './edits.ts'
import { layOut, type Place } from './layout.ts'
import {
  CLIENT,
  type ClientFacts,
  EMPTY,
  everybody,
  type Member,
  type Network,
  TieKind,
} from './network.ts'
import { findNetworkFault } from './network-faults.ts'

const numRuns = Number(process.env.PROOF_ROUNDS ?? 150)
const client: ClientFacts = { called: '本人', sex: 'female', birthYear: 1970 }
const relations: Relation[] = [
  ...(['father', 'mother', 'partner', 'son', 'daughter', 'brother', 'sister'] as const),
]

/** A family as it grows by taps: up to 30 people, nobody with more than two parents or partners. */
const family = fc
  .array(fc.tuple(fc.nat(1000), fc.constantFrom(...relations)), { maxLength: 29 })
  .map((taps) =>
    taps.reduce<Network>((network, [whom, relation]) => {
      const keys = [CLIENT, ...network.members.map(({ key }) => key)]
      const beside = keys[whom % keys.length] as string
      const isParent = relation === 'father' || relation === 'mother'
      if (isParent && parentsOf(network, beside).length >= 2) return network
      const crowded = [beside, ...parentsOf(network, beside)].some(
        (key) => partnersOf(network, key).length >= 2,
      )
      if ((relation === 'partner' || isParent) && crowded) return network
      return addRelative(network, beside, relation, '某人').network
    }, EMPTY),
  )

const strangers: Member[] = Array.from({ length: 11 }, (_, n) => ({
  ...{ key: `m${n + 1}`, called: '某人', personId: null, sex: 'unknown', birthYear: null },
  deceased: false,
}))

/** Whatever ties the rules allow, also strange ones: cousins who marry, an uncle and a niece. */
const tangle = fc
  .array(fc.tuple(fc.constantFrom(...TieKind.options), fc.nat(11), fc.nat(11)), { maxLength: 24 })
  .map((wishes) => {
    const keyOf = (n: number) => (n === 0 ? CLIENT : `m${n}`)
    let network: Network = { ...EMPTY, members: strangers }
    for (const [kind, from, to] of wishes) {
      const more = addTie(network, kind, keyOf(from), keyOf(to))
      if (!findNetworkFault(more)) network = more
    }
    return network
  })

function placesOf(network: Network) {
  return layOut(everybody(network, client), network.ties)
}

function overlaps(places: ReadonlyMap<string, Place>) {
  const all = [...places.values()]
  return all.some((one, n) =>
    all.slice(n + 1).some(({ row, x }) => row === one.row && Math.abs(x - one.x) < 1 - 1e-6),
  )
}

test('a family that was tapped together is always possible, and has no more people than taps', () => {
  fc.assert(
    fc.property(family, (network) => {
      expect(findNetworkFault(network)).toBeUndefined()
      expect(network.members.length).toBeLessThan(30)
    }),
    { numRuns },
  )
})

test('no two stand in one place, in any family', () => {
  fc.assert(
    fc.property(fc.oneof(family, tangle), (network) => {
      const places = new Map(placesOf(network))
      expect(overlaps(places)).toBe(false)

      places.set('planted', { ...(places.get(CLIENT) as Place) })
      expect(overlaps(places)).toBe(true)
    }),
    { numRuns },
  )
})

test('every child stands below each of its parents, in any family', () => {
  fc.assert(
    fc.property(fc.oneof(family, tangle), (network) => {
      const places = placesOf(network)
      for (const { kind, from, to } of network.ties)
        if (kind === 'parent-child')
          expect(places.get(to)?.row).toBeGreaterThan(places.get(from)?.row ?? Number.NaN)
    }),
    { numRuns },
  )
})

test('couples stand side by side, and brothers and sisters in one row', () => {
  fc.assert(
    fc.property(family, (network) => {
      const places = placesOf(network)
      for (const { kind, from, to } of network.ties) {
        const [one, other] = [places.get(from), places.get(to)]
        if (kind === 'parent-child' || !one || !other) continue
        expect(one.row).toBe(other.row)
        if (kind === 'couple') expect(Math.abs(one.x - other.x)).toBeCloseTo(1)
      }
    }),
    { numRuns },
  )
})

test('a parent stands directly above the nearest child: nobody hangs in the air', () => {
  fc.assert(
    fc.property(family, (network) => {
      const places = placesOf(network)
      const lone = everybody(network, client).filter(({ key }) => {
        return network.ties.every((tie) => tie.kind === 'parent-child' || tie.from !== key)
      })
      for (const { key } of lone) {
        const rows = network.ties
          .filter(({ kind, from }) => kind === 'parent-child' && from === key)
          .map(({ to }) => places.get(to)?.row ?? 0)
        if (rows.length > 0) expect(Math.min(...rows) - (places.get(key)?.row ?? 0)).toBe(1)
      }
    }),
    { numRuns },
  )
})

test('the same family is always drawn in the same way, inside of its sheet', () => {
  fc.assert(
    fc.property(family, (network) => {
      const drawing = draw(network, client)
      expect(drawing).toEqual(draw(structuredClone(network), client))
      for (const { x, y } of drawing.placed) {
        expect(x - RADIUS).toBeGreaterThan(0)
        expect(x + RADIUS).toBeLessThan(drawing.width)
        expect(y + RADIUS).toBeLessThan(drawing.height)
      }
      const { couples, descents, siblings, frames, width } = drawing
      expect(JSON.stringify({ couples, descents, siblings, frames, width })).not.toMatch(
        /null|NaN|undefined/,
      )
    }),
    { numRuns },
  )
})

test('brothers and sisters stand from the oldest to the youngest', () => {
  let network = addRelative(EMPTY, CLIENT, 'mother', '母亲').network
  for (const year of [1980, 1960, 1975]) {
    const added = addRelative(network, CLIENT, 'brother', `${year}`)
    network = added.network
    network = {
      ...network,
      members: network.members.map((one) =>
        one.key === added.key ? { ...one, birthYear: year } : one,
      ),
    }
  }
  const places = placesOf(network)
  const inOrder = everybody(network, client)
    .filter(({ key }) => places.get(key)?.row === 1)
    .toSorted((a, b) => (places.get(a.key)?.x ?? 0) - (places.get(b.key)?.x ?? 0))
  expect(inOrder.map(({ birthYear }) => birthYear)).toEqual([1960, 1970, 1975, 1980])
})

test('a frame holds those who live together, and nobody else', () => {
  fc.assert(
    fc.property(family, fc.array(fc.nat(30), { maxLength: 8 }), (network, chosen) => {
      const keys = [CLIENT, ...network.members.map(({ key }) => key)]
      const household = [...new Set(chosen.flatMap((n) => keys[n] ?? []))]
      const { frames, placed } = draw({ ...network, households: [household] }, client)
      const inside = placed.filter(({ x, y }) =>
        frames.some((one) => {
          return x > one.x && x < one.x + one.width && y > one.y && y < one.y + one.height
        }),
      )
      expect(new Set(inside.map(({ member }) => member.key))).toEqual(new Set(household))
    }),
    { numRuns },
  )
})
