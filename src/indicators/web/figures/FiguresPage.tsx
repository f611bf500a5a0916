import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useMe } from '#access/web/index.tsx'
import { LinkButton } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Rows } from '#platform/web/Rows.tsx'
import { Section } from '#platform/web/Section.tsx'
import { useUrlFilter } from '#platform/web/url-filter.ts'
import { listDefinitions, listFigures, refresh } from '../../model/contract.ts'
import { type DefinitionView, Group, groupWords } from '../../model/definition.ts'
import type { Figure } from '../../model/figure.ts'
import { PeriodName } from '../../model/period.ts'
import css from '../Indicators.module.css'
import { keys } from '../keys.ts'
import { PeriodSelect } from '../PeriodSelect.tsx'
import { pageWords } from '../page-words.ts'
import { periodsUntil } from '../period-name.ts'
import { words } from '../words.ts'
import { Parts } from './Parts.tsx'
import { Value } from './Value.tsx'

type Row = DefinitionView & { readonly figure: Figure }

/** All numbers of the city, the district or the house in one period. */
export function FiguresPage() {
  const w = useWords(words)
  const { title } = useWords({ title: pageWords.figures })
  const { language } = useLanguage()
  const dates = useDates()
  const { message } = App.useApp()
  const isCity = useMe().me?.actor.role === 'city-officer'
  const thisYear = periodsUntil(useNow())[0] as PeriodName
  const [filter, change] = useUrlFilter({ period: '' })
  const period = PeriodName.safeParse(filter.period).data ?? thisYear
  const definitions = useQuery({
    queryKey: keys.definitions,
    queryFn: () => call(listDefinitions, {}),
  })
  const figures = useQuery({
    queryKey: keys.figures(period),
    queryFn: () => call(listFigures, { period }),
  })
  const refreshing = useMutation({
    mutationFn: () => call(refresh, { period }),
    onSuccess: () => void message.success(w.refreshing),
  })
  const rowsOf = (all: readonly Figure[]): Row[] =>
    all.flatMap((figure) => {
      const definition = definitions.data?.definitions.find(
        ({ code, version }) => code === figure.code && version === figure.version,
      )
      return definition ? [{ ...definition, figure }] : []
    })
  return (
    <Page
      title={title}
      lead={w.lead}
      actions={<LinkButton to="/indicators/definitions">{w.catalogue}</LinkButton>}
    >
      <div className={blocks.stack}>
        <search aria-label={w.period} className={`${css.row} no-print`}>
          <PeriodSelect
            label={w.period}
            value={period}
            more={figures.data?.periods ?? []}
            onChange={(one) => change({ period: one })}
          />
          {isCity && (
            <Button loading={refreshing.isPending} onClick={() => refreshing.mutate()}>
              {w.refresh}
            </Button>
          )}
        </search>
        <Query of={figures}>
          {({ figures: found, refreshedAt, place }) => (
            <>
              <p className={blocks.soft}>
                {place.level === 'city' ? w.city : place.name}{' '}
                {refreshedAt ? w.refreshed(dates.full(refreshedAt)) : w.neverCounted} {w.small}
              </p>
              {found.length === 0 && <EmptyState text={w.neverCounted} />}
              {Group.options.map((group) => {
                const rows = rowsOf(found).filter((row) => row.group === group)
                return rows.length === 0 ? null : (
                  <Section key={group} title={groupWords[group][language]}>
                    <Rows<Row>
                      label={groupWords[group][language]}
                      rows={rows}
                      rowKey={({ code }) => code}
                      to={({ code }) => `/indicators/figures/${code}?period=${period}`}
                      columns={[
                        { key: 'code', title: w.code, card: 'none', render: ({ code }) => code },
                        {
                          key: 'name',
                          title: w.indicator,
                          card: 'title',
                          render: ({ name }) => name[language],
                        },
                        {
                          ...{ key: 'value', title: w.value, end: true },
                          render: ({ figure, digits, unit }) =>
                            figure.value === null && figure.note === null ? (
                              ''
                            ) : (
                              <Value of={figure} digits={digits} unit={unit} />
                            ),
                        },
                        {
                          ...{ key: 'parts', title: w.beside },
                          render: (row) => <Parts definition={row} figure={row.figure} short />,
                        },
                      ]}
                    />
                  </Section>
                )
              })}
            </>
          )}
        </Query>
      </div>
    </Page>
  )
}
