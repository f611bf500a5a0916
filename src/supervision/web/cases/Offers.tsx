import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link } from 'react-router'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { ListEnd } from '#platform/web/ListEnd.tsx'
import { useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { Problem } from '#platform/web/Problem.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { withdrawOffer } from '../../model/contract.ts'
import type { Offer } from '../../model/contract-cases.ts'
import { useDone } from '../parts/done.ts'
import css from '../Supervision.module.css'
import { words } from '../words.ts'

/** What was offered, until when, and who read it. */
export function Offers({ offers }: { readonly offers: readonly Offer[] }) {
  if (offers.length === 0) return null
  return (
    <>
      <ul className={blocks.list}>
        {offers.map((offer) => (
          <Line key={offer.id} offer={offer} />
        ))}
      </ul>
      <ListEnd of={offers} />
    </>
  )
}

function Line({ offer }: { readonly offer: Offer }) {
  const w = useWords(words)
  const dates = useDates()
  const now = useNow()
  const { id: grantId, caseId, caseNumber, until, withdrawnAt, readings, named, version } = offer
  const withdrawing = useMutation({
    mutationFn: () => call(withdrawOffer, { grantId, version }),
    onSuccess: useDone(w.withdrawn),
  })
  const isOpen = withdrawnAt === null && until > now
  return (
    <li>
      <div className={css.row}>
        <Link to={`/cases/${caseId}/supervision`}>{caseNumber}</Link>
        <Tag {...(named && { tone: 'amber' as const })}>{named ? w.named : w.unnamed}</Tag>
        {withdrawnAt !== null ? (
          <Tag>{w.withdrawn}</Tag>
        ) : isOpen ? (
          <span className={blocks.soft}>{w.readUntil(dates.full(until))}</span>
        ) : (
          <Tag>{w.over}</Tag>
        )}
        {isOpen && (
          <Button
            size="small"
            loading={withdrawing.isPending}
            aria-label={w.withdrawNamed(caseNumber)}
            onClick={() => withdrawing.mutate()}
          >
            {w.withdraw}
          </Button>
        )}
      </div>
      {withdrawing.error && <Problem error={withdrawing.error} />}
      {readings.length === 0 ? (
        <p className={blocks.soft}>{w.notRead}</p>
      ) : (
        <details>
          <summary>{w.readings(readings.length)}</summary>
          <ul>
            {readings.map(({ at, by, asDeputy }) => (
              <li key={at}>
                {w.reading(dates.full(at), by)} {asDeputy && <Tag>{w.asDeputy}</Tag>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}
