import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import { Link } from 'react-router'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { ListEnd } from '#platform/web/ListEnd.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { type DraftProduct, listComparisons, listDrafts, withdrawDraft } from '../model/contract.ts'
import { keys } from './keys.ts'
import { useMe } from './me.ts'
import css from './WhatIf.module.css'
import { words } from './words.ts'

interface Props {
  /** Takes a draft into the comparison; nothing where there is no room. */
  readonly onTake: ((draft: DraftProduct, isMine: boolean) => void) | undefined
}

/** Draft products of the city: anybody's can be compared, one's own can be withdrawn. */
export function DraftShelf({ onTake }: Props) {
  const w = useWords(words)
  const dates = useDates()
  const me = useMe()
  const queries = useQueryClient()
  const drafts = useQuery({ queryKey: keys.drafts, queryFn: () => call(listDrafts, {}) })
  const withdraw = useMutation({
    mutationFn: ({ id: draftId, version }: DraftProduct) =>
      call(withdrawDraft, { draftId, version }),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.drafts }),
  })
  return (
    <Section title={w.drafts}>
      {withdraw.error && <Problem error={withdraw.error} />}
      <Query of={drafts}>
        {({ drafts: all }) =>
          all.length === 0 ? (
            <p className={css.soft}>{w.noDrafts}</p>
          ) : (
            <>
              <ul className={css.shelf}>
                {all.map((draft) => (
                  <li key={draft.id}>
                    <div>
                      <strong>{draft.name}</strong>
                      {draft.note && <p>{draft.note}</p>}
                      <p className={css.soft}>
                        {w.versionBy(draft.version, draft.ownerName, dates.short(draft.savedAt))}
                      </p>
                    </div>
                    <p className={css.buttons}>
                      {onTake && (
                        <Button
                          aria-label={w.takeOf(draft.name)}
                          onClick={() => onTake(draft, draft.owner === me?.actor.accountId)}
                        >
                          {w.take}
                        </Button>
                      )}
                      {draft.owner === me?.actor.accountId && (
                        <Popconfirm
                          title={w.sure}
                          okText={w.withdraw}
                          cancelText={w.cancel}
                          onConfirm={() => withdraw.mutate(draft)}
                        >
                          <Button type="text" aria-label={w.withdrawOf(draft.name)}>
                            {w.withdraw}
                          </Button>
                        </Popconfirm>
                      )}
                    </p>
                  </li>
                ))}
              </ul>
              <ListEnd of={all} />
            </>
          )
        }
      </Query>
    </Section>
  )
}

/** What was kept: opened, printed, exported. */
export function ComparisonShelf() {
  const w = useWords(words)
  const dates = useDates()
  const kept = useQuery({ queryKey: keys.comparisons, queryFn: () => call(listComparisons, {}) })
  return (
    <Section title={w.kept}>
      <Query of={kept}>
        {({ comparisons }) =>
          comparisons.length === 0 ? (
            <p className={css.soft}>{w.noneKept}</p>
          ) : (
            <>
              <ul className={css.shelf}>
                {comparisons.map(({ id, name, keptAt, keptByName }) => (
                  <li key={id}>
                    <div>
                      <Link to={`/what-if/comparisons/${id}`}>{name}</Link>
                      <p className={css.soft}>{w.keptBy(keptByName, dates.full(keptAt))}</p>
                    </div>
                  </li>
                ))}
              </ul>
              <ListEnd of={comparisons} />
            </>
          )
        }
      </Query>
    </Section>
  )
}
