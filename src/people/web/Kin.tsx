import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Popconfirm } from 'antd'
import { Link } from 'react-router'
import type { PersonId } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { endTie, listTies } from '../model/contract-ties.ts'
import type { Tie } from '../model/tie.ts'
import { useCardLine } from './card-line.ts'
import { GoButton } from './GoButton.tsx'
import { keys } from './keys.ts'
import css from './people.module.css'
import { tieWords, words } from './words.ts'

/** Kin, guardians and carers. Who is no longer one stays in sight, below. */
export function Kin({ personId }: { readonly personId: PersonId }) {
  const w = useWords(words)
  const ties = useQuery({
    queryKey: keys.ties(personId),
    queryFn: () => call(listTies, { personId }),
  })
  return (
    <Section
      title={w.kin}
      actions={<GoButton to={`/people/${personId}/kin/new`}>{w.addKin}</GoButton>}
    >
      <Query of={ties}>
        {({ ties: all }) =>
          all.length === 0 ? (
            <p className={css.soft}>{w.noKin}</p>
          ) : (
            <ul className={css.list}>
              {all
                .toSorted((a, b) => Number(a.endedOn !== null) - Number(b.endedOn !== null))
                .map((tie) => (
                  <OneTie key={tie.id} tie={tie} personId={personId} />
                ))}
            </ul>
          )
        }
      </Query>
    </Section>
  )
}

function OneTie({ tie, personId }: { readonly tie: Tie; readonly personId: PersonId }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const dates = useDates()
  const lineOf = useCardLine()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const { id: tieId, other, kind, version, endedOn } = tie
  const end = useMutation({
    mutationFn: () => call(endTie, { personId, tieId, version }),
    onError: (error) => void message.error(error.message),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: keys.ties(personId) })
      void queries.invalidateQueries({ queryKey: keys.consents(personId) })
    },
  })
  return (
    <li className={endedOn ? css.past : undefined}>
      <div className={css.line}>
        <span className={css.who}>
          <span>{tieWords[kind][language]}</span>
          <Link to={`/people/${other.id}`}>
            <strong>{other.name}</strong>
          </Link>
          <span className={css.soft}>{lineOf(other)}</span>
        </span>
        {endedOn ? (
          <span className={css.soft}>{w.ended(dates.day(endedOn))}</span>
        ) : (
          <Popconfirm title={w.endTieSure} okText={w.endTie} onConfirm={() => end.mutate()}>
            <Button size="small" loading={end.isPending} aria-label={`${w.endTie} ${other.name}`}>
              {w.endTie}
            </Button>
          </Popconfirm>
        )}
      </div>
      <div className={css.tags}>
        {tie.guardian && <Tag tone="jade">{w.guardian}</Tag>}
        {tie.guardianOf && <Tag tone="jade">{w.guardianOf}</Tag>}
        {tie.livesWith && <Tag>{w.livesWith}</Tag>}
      </div>
    </li>
  )
}
