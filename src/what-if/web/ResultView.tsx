import { useCallback, useMemo, useState } from 'react'
import { OneOf } from '#drafts/web/index.tsx'
import { tellRate, tellYuan } from '#insurance/model/fen.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { DIMENSIONS, type Dimension, dimensionWords } from '../model/groups.ts'
import type { Comparison, Result, ScenarioResult } from '../model/result.ts'
import { findKnob } from '../model/scenario.ts'
import { askedTable, eachTable, groupTable, sweepTable, totalsTable } from '../model/tables.ts'
import { groupName, nameOf, tellPeople, tellValue } from '../model/told.ts'
import { Chart } from './Chart.tsx'
import { drawGroups, drawRatios, drawSweep } from './drawings.ts'
import { NumberTable } from './NumberTable.tsx'
import { SyntheticTag } from './SyntheticTag.tsx'
import css from './WhatIf.module.css'
import { words } from './words.ts'

interface Props {
  readonly asked: Comparison
  readonly result: Result
  /** Everything at once, nothing to choose. */
  readonly onPaper?: boolean
}

/** The sentence first, then the totals, who gains and loses, and the sweep; a table beside each chart. */
export function ResultView({ asked, result, onPaper = false }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  return (
    <div className={css.result}>
      <Sentences result={result} />
      {onPaper && <NumberTable table={askedTable(asked, language)} />}
      <Totals result={result} />
      {result.scenarios.length > 1 && <Groups result={result} onPaper={onPaper} />}
      {result.sweep && <SweepView asked={asked} result={result} />}
      <p className={css.soft}>{w.ends}</p>
    </div>
  )
}

function Sentences({ result }: { readonly result: Result }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const [first, ...others] = result.scenarios
  return (
    <div className={css.sentences}>
      {others.map((one) => (
        <p key={one.name} className={css.sentence}>
          <Against one={one} first={first as ScenarioResult} />
        </p>
      ))}
      <p className={css.soft}>
        <SyntheticTag /> {tellPeople(result.people)[language]} {others.length > 0 && w.small}
      </p>
    </div>
  )
}

function Against({ one, first }: { readonly one: ScenarioResult; readonly first: ScenarioResult }) {
  const w = useWords(words)
  const { amount = 0, low = 0, high = 0 } = one.against?.difference.least ?? {}
  const total = one.against?.groups.age?.at(-1)
  const { winners = null, losers = null } = total ?? {}
  const told =
    amount === 0
      ? w.same
      : amount > 0
        ? w.more(tellYuan(amount))
        : w.less(tellYuan(Math.abs(amount)))
  return (
    <>
      {w.sentence(one.name, first.name, told, `${tellYuan(low)} – ${tellYuan(high)}`)}{' '}
      {w.ratio(tellRate(first.ratio.least.amount), tellRate(one.ratio.least.amount))}{' '}
      {winners === null ? w.gainHidden : w.gain(winners.toLocaleString('en'))}
      {losers === null
        ? w.loseHidden
        : losers === 0
          ? w.nobodyLoses
          : w.lose(losers.toLocaleString('en'))}
    </>
  )
}

function useEndNames() {
  const w = useWords(words)
  return useMemo(() => ({ least: w.leastLine, most: w.mostLine, band: w.band }), [w])
}

function Totals({ result }: { readonly result: Result }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const names = useEndNames()
  const draw = useMemo(() => drawRatios(result, names), [result, names])
  return (
    <div className={css.pair}>
      <Chart label={w.chartRatio} height={320} draw={draw} />
      <div className={css.tables}>
        <NumberTable turned table={totalsTable(result, language, tellYuan)} />
        <NumberTable table={eachTable(result, language, tellYuan)} />
      </div>
    </div>
  )
}

function Groups({ result, onPaper }: { readonly result: Result; readonly onPaper: boolean }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const others = result.scenarios.slice(1)
  const [dimension, setDimension] = useState<Dimension>('age')
  const [place, setPlace] = useState('0')
  const chosen = others[Number(place)] ?? others[0]
  const shown = onPaper
    ? others.flatMap((one) => DIMENSIONS.map((by) => ({ one, by })))
    : chosen
      ? [{ one: chosen, by: dimension }]
      : []
  return (
    <Section title={w.groups}>
      {!onPaper && (
        <div className={css.choices}>
          <OneOf
            name="dimension"
            label={w.by}
            value={dimension}
            onChoose={setDimension}
            options={DIMENSIONS.map((one) => ({
              value: one,
              label: dimensionWords[one][language],
            }))}
          />
          {others.length > 1 && (
            <OneOf
              name="which"
              label={w.of}
              value={place}
              onChoose={setPlace}
              options={others.map(({ name }, n) => ({ value: String(n), label: name }))}
            />
          )}
        </div>
      )}
      {shown.map(({ one, by }) => (
        <GroupPair key={`${one.name} ${by}`} scenario={one} dimension={by} />
      ))}
    </Section>
  )
}

interface PairProps {
  readonly scenario: ScenarioResult
  readonly dimension: Dimension
}

function GroupPair({ scenario, dimension }: PairProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { name, against } = scenario
  const rows = against?.groups[dimension] ?? []
  const draw = useCallback(
    (palette: Parameters<ReturnType<typeof drawGroups>>[0]) =>
      drawGroups(rows, (key) => groupName(dimension, key)[language], w)(palette),
    [rows, dimension, language, w],
  )
  return (
    <div className={css.pair}>
      <Chart label={w.chartGroups(name)} height={150 + rows.length * 26} draw={draw} />
      <NumberTable table={groupTable(name, dimension, rows, language, tellYuan)} />
    </div>
  )
}

function SweepView({ asked, result }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const names = useEndNames()
  const { scenarios, sweep } = asked
  const scenario = scenarios[sweep?.scenario ?? 0]
  const knob = useMemo(
    () => scenario && findKnob(scenario.productVersion, sweep?.knob ?? ''),
    [scenario, sweep],
  )
  const draw = useMemo(() => {
    const tell = (value: number) => (knob ? tellValue(knob, value) : `${value}`)
    return drawSweep(result.sweep ?? [], tell, names)
  }, [result, knob, names])
  return (
    <Section title={w.sweep}>
      <div className={css.pair}>
        <Chart
          label={`${w.chartRatio} · ${knob ? nameOf(knob)[language] : ''}`}
          height={360}
          draw={draw}
        />
        <NumberTable table={sweepTable(asked, result, language, tellYuan)} />
      </div>
    </Section>
  )
}
