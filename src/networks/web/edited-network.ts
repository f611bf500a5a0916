import { useState } from 'react'
import type { CaseId } from '#casework/model/case.ts'
import { useServerDraft } from '#drafts/web/index.tsx'
import type { NetworkOnPage } from '../model/contract.ts'
import { EMPTY, type Network } from '../model/network.ts'

interface Kept {
  readonly network: Network
  /** On which version it was drawn. */
  readonly version: number
}

/** The network while it is drawn: kept on the server as a draft, every step can be taken back. */
export function useEditedNetwork(caseId: CaseId, page: NetworkOnPage) {
  const saved = page.network ?? EMPTY
  const draft = useServerDraft<Kept>(`network.${caseId}`, { network: saved, version: page.version })
  const [before, setBefore] = useState<readonly Network[]>([])
  const { network, version } = draft.content

  function change(next: Network) {
    if (isSame(next, network)) return
    setBefore([...before, network])
    draft.change({ network: next })
  }

  function undo() {
    const last = before.at(-1)
    if (!last) return
    setBefore(before.slice(0, -1))
    draft.change({ network: last })
  }

  return {
    draft,
    network,
    version,
    change,
    undo,
    canUndo: before.length > 0,
    isChanged: !isSame(network, saved),
    isStale: version !== page.version,
    useNewest: () => {
      setBefore([...before, network])
      draft.change({ network: saved, version: page.version })
    },
  }
}

function isSame(one: Network, other: Network) {
  return JSON.stringify(one) === JSON.stringify(other)
}
