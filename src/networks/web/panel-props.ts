import type { ClientFacts, Key, Network } from '../model/network.ts'

/** What every part of the panel of a person is given. */
export interface PanelProps {
  readonly who: Key
  readonly network: Network
  readonly client: ClientFacts
  readonly onChange: (network: Network) => void
}
