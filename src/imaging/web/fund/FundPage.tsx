import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Select } from 'antd'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { ListPage } from '#platform/web/ListPage.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { useUrlFilter } from '#platform/web/url-filter.ts'
import { askIndex, listSignals, type SignalLine } from '../../model/fund/contract.ts'
import { Rule, SignalState } from '../../model/fund/signal.ts'
import css from '../imaging.module.css'
import { keys } from '../keys.ts'
import { pageWords } from '../page-words.ts'
import { ChargesFile } from './ChargesFile.tsx'
import { SignalTags } from './SignalTags.tsx'
import { ruleWords, stateWords, words } from './words.ts'

const UNFILTERED = { rule: '', state: '', institution: '' }

/** 医保可核: what there is to ask, by institution and rule. */
export function FundPage() {
  const w = useWords(words)
  const titles = useWords(pageWords)
  const rules = useWords(ruleWords)
  const states = useWords(stateWords)
  const dates = useDates()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [filter, change] = useUrlFilter(UNFILTERED)
  const query = useQuery({
    queryKey: keys.signals(filter),
    queryFn: () => call(listSignals, filter as never),
  })
  const ask = useMutation({
    mutationFn: () => call(askIndex, {}),
    onSuccess: ({ people, studies, raised }) => {
      void message.success(w.asked(people, studies, raised))
      void queries.invalidateQueries({ queryKey: keys.allSignals })
    },
  })
  const { signals, total, institutions = [], knownAt } = query.data ?? {}
  const known = knownAt ? w.knownAt(dates.full(knownAt)) : w.noFacts
  return (
    <ListPage<SignalLine>
      title={titles.fund}
      lead={w.lead}
      actions={
        <Button loading={ask.isPending} onClick={() => ask.mutate()}>
          {w.askIndex}
        </Button>
      }
      filter={
        <>
          <Select
            {...{ 'aria-label': w.rule, value: filter.rule, popupMatchSelectWidth: false }}
            onChange={(rule) => change({ rule })}
            options={[
              { value: '', label: w.everyRule },
              ...Rule.options.map((value) => ({ value, label: `${value} ${rules[value]}` })),
            ]}
          />
          <Select
            {...{ 'aria-label': w.state, value: filter.state, popupMatchSelectWidth: false }}
            onChange={(state) => change({ state })}
            options={[
              { value: '', label: w.everyState },
              ...SignalState.options.map((value) => ({ value, label: states[value] })),
            ]}
          />
          <Select
            {...{ 'aria-label': w.institution, popupMatchSelectWidth: false }}
            value={filter.institution}
            onChange={(institution) => change({ institution })}
            options={[
              { value: '', label: w.everyHouse },
              ...institutions.map(({ institution: value, name, open, all }) => ({
                ...{ value, label: w.houseOf(name, open, all) },
              })),
            ]}
          />
          <span className={css.soft}>
            {signals && `${w.shown(signals.length, total ?? 0)} · ${known}`}
          </span>
          {ask.error && <Problem error={ask.error} />}
        </>
      }
      rows={signals}
      rowKey={({ id }) => id}
      to={({ id }) => `/imaging/fund/${id}`}
      empty={{ text: w.none }}
      error={query.error}
      onRetry={() => void query.refetch()}
      below={<ChargesFile />}
      columns={[
        {
          ...{ key: 'rule', title: w.rule, card: 'title' },
          render: ({ rule }) => `${rule} ${rules[rule]}`,
        },
        {
          ...{ key: 'house', title: w.institution },
          render: ({ institutionName }) => institutionName,
        },
        { key: 'kind', title: w.kind, render: ({ modality }) => modality },
        { key: 'at', title: w.at, render: ({ at }) => dates.short(at) },
        { key: 'state', title: w.state, render: (signal) => <SignalTags signal={signal} /> },
      ]}
    />
  )
}
