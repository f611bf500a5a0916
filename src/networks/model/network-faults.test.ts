import { expect, test } from 'vitest'
import { addRelative, house, removeMember, setCare } from './edits.ts'
import { CLIENT, EMPTY, type FamilyTie, type Member, type Network } from './network.ts'
import { findNetworkFault, type NetworkObstacle } from './network-faults.ts'

function someone(key: string, birthYear: number | null = null): Member {
  return { key, called: key, personId: null, sex: 'unknown', birthYear, deceased: false }
}

function tie(kind: FamilyTie['kind'], from: string, to: string): FamilyTie {
  return { kind, from, to, quality: 'unknown', parted: false }
}

const members = ['m1', 'm2', 'm3'].map((key) => someone(key))

test.each<[string, Partial<Network>, NetworkObstacle | undefined]>([
  ['a mother and a child', { ties: [tie('parent-child', 'm1', CLIENT)] }, undefined],
  ['one key for two', { members: [...members, someone('m1')] }, 'key-twice'],
  ['nobody else is the client', { members: [someone(CLIENT)] }, 'key-twice'],
  ['a tie into the blue', { ties: [tie('couple', 'm1', 'm9')] }, 'nobody-there'],
  ['care for somebody who is gone', { cares: [{ from: 'm9', to: CLIENT }] }, 'nobody-there'],
  ['married to oneself', { ties: [tie('couple', 'm1', 'm1')] }, 'tie-to-oneself'],
  [
    'two ties between two people, from either side',
    { ties: [tie('couple', 'm1', 'm2'), tie('sibling', 'm2', 'm1')] },
    'tied-twice',
  ],
  ['in two homes', { households: [['m1', CLIENT], ['m1']] }, 'two-households'],
  ['twice in one home', { households: [['m1', 'm1']] }, 'two-households'],
  [
    'three parents',
    { ties: ['m1', 'm2', 'm3'].map((key) => tie('parent-child', key, CLIENT)) },
    'too-many-parents',
  ],
  [
    'a circle of descent',
    {
      ties: [
        tie('parent-child', 'm1', 'm2'),
        tie('parent-child', 'm2', 'm3'),
        tie('parent-child', 'm3', 'm1'),
      ],
    },
    'own-ancestor',
  ],
  [
    'a mother born after her child',
    {
      members: [someone('m1', 1980), someone('m2', 1975)],
      ties: [tie('parent-child', 'm1', 'm2')],
    },
    'parent-too-young',
  ],
  [
    'a mother born after the client',
    { members: [someone('m1', 1990)], ties: [tie('parent-child', 'm1', CLIENT)] },
    'parent-too-young',
  ],
])('%s', (_, given, code) => {
  expect(findNetworkFault({ ...EMPTY, members, ...given }, 1970)?.code).toBe(code)
})

test('a second parent is the partner of the first, and a sister has the same parents', () => {
  const father = addRelative(EMPTY, CLIENT, 'father', '父亲')
  const mother = addRelative(father.network, CLIENT, 'mother', '母亲')
  const sister = addRelative(mother.network, CLIENT, 'sister', '妹妹')

  expect(sister.network.ties.map(({ kind, from, to }) => [kind, from, to])).toEqual([
    ['parent-child', father.key, CLIENT],
    ['parent-child', mother.key, CLIENT],
    ['couple', father.key, mother.key],
    ['parent-child', father.key, sister.key],
    ['parent-child', mother.key, sister.key],
  ])
})

test('whoever goes takes every line along, and an empty home is none', () => {
  const mother = addRelative(EMPTY, CLIENT, 'mother', '母亲')
  const housed = house(mother.network, mother.key, 0)
  const cared = setCare(housed, mother.key, CLIENT, true)

  expect(removeMember(cared, mother.key)).toEqual(EMPTY)
})
