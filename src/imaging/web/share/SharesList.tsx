import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { toInstant } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import { Problem } from '#platform/web/Problem.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Rows } from '#platform/web/Rows.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { listShares, revokeShare, type ShareId, type ShareLine } from '../../model/share.ts'
import css from '../imaging.module.css'
import { keys } from '../keys.ts'
import { words } from './words.ts'

/** What one has shared, who looked when, and the way to take it back. */
export function SharesList() {
  const w = useWords(words)
  const dates = useDates()
  const listing = useListing()
  const queries = useQueryClient()
  const query = useQuery({ queryKey: keys.shares, queryFn: () => call(listShares, {}) })
  const revoke = useMutation({
    mutationFn: (id: ShareId) => call(revokeShare, { id }),
    onSuccess: () => void queries.invalidateQueries({ queryKey: keys.shares }),
  })
  return (
    <Section title={w.shares}>
      {revoke.error && <Problem error={revoke.error} />}
      <Query of={query}>
        {({ shares, total }) =>
          shares.length === 0 ? (
            <p className={css.soft}>{w.none}</p>
          ) : (
            <>
              <p className={css.soft}>{w.shown(shares.length, total)}</p>
              <Rows<ShareLine>
                label={w.shares}
                rows={shares}
                rowKey={({ id }) => id}
                columns={[
                  { key: 'what', title: w.what, render: ({ what }) => what, card: 'title' },
                  { key: 'whom', title: w.whom, render: ({ forWhom }) => forWhom },
                  { key: 'until', title: w.until, render: ({ until }) => dates.short(until) },
                  {
                    ...{ key: 'used', title: w.used },
                    render: ({ used, most, looks }) => (
                      <>
                        {w.usedOf(used, most)}
                        {looks.length > 0 && (
                          <span className={css.soft}> {listing(looks.map(dates.short))}</span>
                        )}
                      </>
                    ),
                  },
                  {
                    ...{ key: 'state', title: w.state },
                    render: (share) => (
                      <ShareState
                        share={share}
                        busy={revoke.isPending}
                        onRevoke={() => revoke.mutate(share.id)}
                      />
                    ),
                  },
                ]}
              />
            </>
          )
        }
      </Query>
    </Section>
  )
}

interface StateProps {
  readonly share: ShareLine
  readonly busy: boolean
  readonly onRevoke: () => void
}

function ShareState({ share, busy, onRevoke }: StateProps) {
  const w = useWords(words)
  const { revokedAt, until, used, most, locked } = share
  if (revokedAt) return <Tag>{w.revoked}</Tag>
  if (until <= toInstant(new Date())) return <Tag>{w.over}</Tag>
  const isUsedUp = used >= most
  return (
    <span className={css.open}>
      <Tag tone={locked ? 'vermilion' : isUsedUp ? 'amber' : 'leaf'}>
        {locked ? w.locked : isUsedUp ? w.usedUp : w.running}
      </Tag>
      <Button disabled={busy} onClick={onRevoke}>
        {w.revoke}
      </Button>
    </span>
  )
}
