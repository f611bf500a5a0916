import { z } from 'zod'
import type { Words } from '#platform/model/words.ts'
import { CLIENT, type FamilyTie, type Key, type Member, type Network } from './network.ts'

export const NetworkObstacle = z.enum([
  'key-twice',
  'nobody-there',
  'tie-to-oneself',
  'tied-twice',
  'two-households',
  'too-many-parents',
  'own-ancestor',
  'parent-too-young',
])
export type NetworkObstacle = z.infer<typeof NetworkObstacle>

export const networkObstacleWords: Record<NetworkObstacle, Words> = {
  'key-twice': { zh: '同一个人画了两次。请删去一个。', en: 'Somebody is drawn twice.' },
  'nobody-there': {
    zh: '有一条关系指向已经不在图上的人。请重新连一次。',
    en: 'A tie leads to somebody who is not drawn any more.',
  },
  'tie-to-oneself': { zh: '一个人不能和自己连线。', en: 'Nobody is tied to oneself.' },
  'tied-twice': {
    zh: '这两个人之间已经有一条关系。请改那一条，不要再加。',
    en: 'These two are tied already. Change that tie.',
  },
  'two-households': {
    zh: '一个人不能同时住在两处。请只留一处。',
    en: 'Nobody lives in two households at once.',
  },
  'too-many-parents': {
    zh: '一个人最多连两位父母。继父母请画成父母的伴侣。',
    en: 'Nobody has more than two parents here. Draw a step-parent as the partner of a parent.',
  },
  'own-ancestor': {
    zh: '这样连，有人会成为自己的长辈。请核对父母与子女的方向。',
    en: 'Somebody would be an own ancestor. Check who is the parent.',
  },
  'parent-too-young': {
    zh: '父母的出生年份晚于子女。请核对两人的年份。',
    en: 'A parent is younger than the child. Check the years of birth.',
  },
}

export interface NetworkFault {
  readonly code: NetworkObstacle
  readonly field: keyof Network
}

/** What is not possible about a network, the first thing first. Both ends ask this function. */
export function findNetworkFault(
  network: Network,
  clientBirthYear: number | null = null,
): NetworkFault | undefined {
  const { members, ties, households, cares, ecoTies } = network
  const keys = [CLIENT, ...members.map(({ key }) => key)]
  if (hasTwice(keys)) return { code: 'key-twice', field: 'members' }
  if (hasTwice(ecoTies.map(({ key }) => key))) return { code: 'key-twice', field: 'ecoTies' }

  const known = new Set(keys)
  for (const [field, pairs] of [['ties', ties] as const, ['cares', cares] as const]) {
    if (pairs.some(({ from, to }) => !known.has(from) || !known.has(to)))
      return { code: 'nobody-there', field }
    if (pairs.some(({ from, to }) => from === to)) return { code: 'tie-to-oneself', field }
  }
  if (hasTwice(ties.map(({ from, to }) => [from, to].sort().join()))) {
    return { code: 'tied-twice', field: 'ties' }
  }
  if (hasTwice(cares.map(({ from, to }) => `${from},${to}`)))
    return { code: 'tied-twice', field: 'cares' }
  const housed = households.flat()
  if (housed.some((key) => !known.has(key))) return { code: 'nobody-there', field: 'households' }
  if (hasTwice(housed)) return { code: 'two-households', field: 'households' }

  const descents = ties.filter(({ kind }) => kind === 'parent-child')
  if (keys.some((key) => descents.filter(({ to }) => to === key).length > 2))
    return { code: 'too-many-parents', field: 'ties' }
  if (keys.some((key) => descendantsOf(key, descents).has(key)))
    return { code: 'own-ancestor', field: 'ties' }
  const born = yearsOf(members, clientBirthYear)
  const wrong = descents.some(({ from, to }) => {
    const [parent, child] = [born.get(from), born.get(to)]
    return parent !== undefined && child !== undefined && parent >= child
  })
  if (wrong) return { code: 'parent-too-young', field: 'members' }
}

/** Children, their children, and so on; oneself only where the lines go in a circle. */
export function descendantsOf(key: Key, descents: readonly Pick<FamilyTie, 'from' | 'to'>[]) {
  const found = new Set<Key>()
  const waiting = [key]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const { from, to } of descents) {
      if (from !== next || found.has(to)) continue
      found.add(to)
      waiting.push(to)
    }
  }
  return found
}

function yearsOf(members: readonly Member[], clientBirthYear: number | null) {
  const years = new Map<Key, number>()
  if (clientBirthYear !== null) years.set(CLIENT, clientBirthYear)
  for (const { key, birthYear } of members) if (birthYear !== null) years.set(key, birthYear)
  return years
}

function hasTwice(keys: readonly string[]) {
  return new Set(keys).size < keys.length
}
