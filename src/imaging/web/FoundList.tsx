import { type UseQueryResult, useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import type { z } from 'zod'
import type { NodeLine } from '#imaging-hub/model/directory.ts'
import type { FoundStudies, StudyLine } from '#imaging-hub/model/shown.ts'
import { useDates } from '#platform/web/dates.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Rows } from '#platform/web/Rows.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import css from './imaging.module.css'
import { NodeStates } from './NodeStates.tsx'
import { withdrawalWords, words } from './words.ts'

type Found = z.infer<typeof FoundStudies>
type Wanted = Pick<StudyLine, 'node' | 'studyUid' | 'manifest'>

interface Props {
  readonly of: UseQueryResult<Found>
  readonly open: (study: Wanted) => Promise<{ opening: string }>
  /** What else can be done with a study that can be opened. */
  readonly more?: (study: StudyLine) => ReactNode
  /** Where the viewer leads back to. */
  readonly back: string
}

/** What the hub knows of, with how each place is: nothing that exists is left out because it cannot be reached. */
export function FoundList({ of, open, back, more }: Props) {
  const w = useWords(words)
  const dates = useDates()
  const navigate = useNavigate()
  const opening = useMutation({
    mutationFn: ({ node, studyUid, manifest }: Wanted) => open({ node, studyUid, manifest }),
    onSuccess: ({ opening: id }) => navigate(`/imaging/view/${id}`, { state: { back } }),
  })
  return (
    <Query of={of}>
      {({ studies, nodes, withheld }) => (
        <div className={css.stack}>
          {nodes.length > 0 && <NodeStates nodes={nodes} />}
          {opening.error && <Problem error={opening.error} />}
          <Section
            title={w.studies}
            actions={
              <Button loading={of.isFetching} onClick={() => void of.refetch()}>
                {w.again}
              </Button>
            }
          >
            <p className={css.soft}>
              {w.askedAt(dates.short(new Date(of.dataUpdatedAt).toISOString() as never))}
              {Boolean(withheld) && ` ${w.withheld(withheld as number)}`}
            </p>
            {studies.length === 0 ? (
              <EmptyState text={w.none} />
            ) : (
              <Rows<StudyLine>
                label={w.studies}
                rows={studies}
                rowKey={({ node, studyUid }) => `${node} ${studyUid}`}
                columns={[
                  {
                    ...{ key: 'at', title: w.examAt, card: 'title' },
                    render: ({ examAt }) => examAt.replace('T', ' '),
                  },
                  {
                    key: 'what',
                    title: w.modality,
                    render: ({ modalities }) => modalities.join(' '),
                  },
                  { key: 'where', title: w.where, render: ({ node }) => titleOf(nodes, node) },
                  {
                    ...{ key: 'amount', title: w.amount },
                    render: (one) => w.pictures(one.seriesCount, one.instanceCount),
                  },
                  {
                    ...{ key: 'open', title: w.state },
                    render: (study) => (
                      <OpenStudy
                        {...{ study, nodes }}
                        more={more?.(study)}
                        busy={opening.isPending}
                        onOpen={() => opening.mutate(study)}
                      />
                    ),
                  },
                ]}
              />
            )}
          </Section>
        </div>
      )}
    </Query>
  )
}

interface OpenProps {
  readonly study: StudyLine
  readonly nodes: readonly NodeLine[]
  readonly busy: boolean
  readonly more: ReactNode
  readonly onOpen: () => void
}

function OpenStudy({ study, nodes, busy, more, onOpen }: OpenProps) {
  const w = useWords(words)
  const reasons = useWords(withdrawalWords)
  const place = nodes.find(({ node }) => node === study.node)
  if (study.state === 'withdrawn') {
    const why = study.withdrawnBecause
    return <Tag tone="plum">{why ? reasons[why] : w.withdrawn}</Tag>
  }
  return (
    <span className={css.open}>
      {study.sharesCode && <Tag tone="amber">{w.sharesCode}</Tag>}
      {place?.health === 'down' && <Tag tone="vermilion">{w.unreachable}</Tag>}
      {study.ops.length === 0 ? (
        <Tag>{w.onlyKnown}</Tag>
      ) : (
        <>
          <Button disabled={busy} onClick={onOpen}>
            {w.open}
          </Button>
          {more}
        </>
      )}
    </span>
  )
}

function titleOf(nodes: readonly NodeLine[], name: string) {
  return nodes.find(({ node }) => node === name)?.title ?? name
}
