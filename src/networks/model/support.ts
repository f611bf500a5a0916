import { CLIENT, type EcoTie, type FamilyTie, type Key, type Network } from './network.ts'

/** From this strength on a tie holds. Ours. */
export const HOLDS_FROM = 2

export interface Support {
  /** How many people and organisations are drawn, without the client. */
  readonly known: number
  /** How many of them hold the client up, each counted once. */
  readonly supporting: number
}

/** The network as two numbers, for comparison over time and for statistics without names. */
export function countSupport(network: Network): Support {
  const { members, ecoTies } = network
  return {
    known: members.length + ecoTies.length,
    supporting: supportersIn(network).size + ecoTies.filter(holds).length,
  }
}

/**
 * Of the family: whoever is alive and close to the client, or cares for the client; not where there
 * is violence or conflict between the two.
 */
export function supportersIn({ members, ties, cares }: Network): Set<Key> {
  const alive = new Set(members.filter(({ deceased }) => !deceased).map(({ key }) => key))
  const withClient = new Map(ties.flatMap((tie) => pairWithClient(tie)))
  const carers = cares.filter(({ to }) => to === CLIENT).map(({ from }) => from)
  const close = [...withClient].flatMap(([key, quality]) => (quality === 'close' ? [key] : []))
  return new Set(
    [...carers, ...close].filter((key) => {
      const quality = withClient.get(key)
      return alive.has(key) && quality !== 'violent' && quality !== 'conflict'
    }),
  )
}

/** Outside of the family: firm, not a strain, and not only from the client outwards. */
export function holds({ strength, stressful, direction }: EcoTie) {
  return strength >= HOLDS_FROM && !stressful && direction !== 'out'
}

function pairWithClient({ from, to, quality }: FamilyTie): [Key, FamilyTie['quality']][] {
  if (from === CLIENT) return [[to, quality]]
  return to === CLIENT ? [[from, quality]] : []
}
