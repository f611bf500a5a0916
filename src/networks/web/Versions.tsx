import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { CaseId } from '#casework/model/case.ts'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { ListEnd } from '#platform/web/ListEnd.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Query } from '#platform/web/Query.tsx'
import { listVersions } from '../model/contract.ts'
import type { Network, NetworkId } from '../model/network.ts'
import { countSupport } from '../model/support.ts'
import { keys } from './keys.ts'
import css from './Network.module.css'
import { words } from './words.ts'

interface Props {
  readonly caseId: CaseId
  readonly networkId: NetworkId
  /** Draws on from an earlier one; that is a change like any other, and can be taken back. */
  readonly onRestore: (network: Network) => void
}

/** What was drawn before; asked for only when somebody looks. */
export function Versions({ caseId, networkId, onRestore }: Props) {
  const w = useWords(words)
  const dates = useDates()
  const [isOpen, setIsOpen] = useState(false)
  const versions = useQuery({
    queryKey: keys.versions(caseId),
    queryFn: () => call(listVersions, { caseId, networkId }),
    enabled: isOpen,
  })
  return (
    <section aria-label={w.versions}>
      <Button aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {w.versions}
      </Button>
      {isOpen && (
        <Query of={versions}>
          {({ versions: all }) => (
            <>
              <ol className={css.versions} reversed>
                {all.map(({ n, at, byName, network }) => {
                  const { supporting, known } = countSupport(network)
                  return (
                    <li key={n}>
                      <strong>{w.versionN(n)}</strong>
                      <span>{w.by(byName, dates.full(at))}</span>
                      <span className={css.soft}>{w.support(supporting, known)}</span>
                      <Button
                        size="small"
                        aria-label={`${w.versionN(n)} ${w.restore}`}
                        onClick={() => onRestore(network)}
                      >
                        {w.restore}
                      </Button>
                    </li>
                  )
                })}
              </ol>
              <ListEnd of={all} />
            </>
          )}
        </Query>
      )}
    </section>
  )
}
