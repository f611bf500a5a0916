import { Input, Select } from 'antd'
import { Field, OneOf } from '#drafts/web/index.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { SIZES } from '../model/population.ts'
import { RULES, rulesTold, syntheticNote } from '../model/population-rules.ts'
import { nameOf, tellPublished } from '../model/told.ts'
import type { Idea } from './idea.ts'
import { knobsOfVersion, NEWEST } from './idea.ts'
import { SyntheticTag } from './SyntheticTag.tsx'
import css from './WhatIf.module.css'
import { words } from './words.ts'

interface Props {
  readonly idea: Idea
  readonly change: (change: Partial<Idea>) => void
  readonly faultOf: (field: string) => string | undefined
}

/** On whom it is tried, and whether one number goes through 21 settings. */
export function PeopleForm({ idea, change, faultOf }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const count = (n: number) => n.toLocaleString('en')
  return (
    <Section title={w.people}>
      <div className={css.form}>
        <p>
          <SyntheticTag /> {syntheticNote[language]}
        </p>
        <OneOf
          name="size"
          label={w.size}
          value={String(idea.size)}
          onChoose={(size) => change({ size: Number(size) })}
          options={SIZES.map((size) => ({
            value: String(size),
            label: w.sizeOf(count(size), count(Math.round((size * RULES.claimsPer1000) / 1000))),
          }))}
        />
        <Field name="seed" label={w.seed} hint={w.seedHint} fault={faultOf('seed')}>
          {(control) => (
            <Input
              {...control}
              className={css.short}
              inputMode="numeric"
              autoComplete="off"
              maxLength={6}
              value={idea.seed}
              onChange={({ target }) => change({ seed: target.value })}
            />
          )}
        </Field>
        <details className={css.group}>
          <summary>{w.how}</summary>
          <ul className={css.rules}>
            {rulesTold.map((one) => (
              <li key={one.zh}>{one[language]}</li>
            ))}
          </ul>
        </details>
        <SweepForm idea={idea} change={change} faultOf={faultOf} />
      </div>
    </Section>
  )
}

function SweepForm({ idea, change, faultOf }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { sweep, scenarios } = idea
  const set = (next: Partial<Idea['sweep']>) => change({ sweep: { ...sweep, ...next } })
  const scenario = scenarios.find(({ id }) => id === sweep.scenarioId) ?? scenarios[0]
  const knobs = knobsOfVersion(scenario?.productVersion ?? NEWEST)
  const knob = knobs.find(({ id }) => id === sweep.knob)
  const hint = knob && w.publishedAs(tellPublished(knob))
  return (
    <details
      className={css.group}
      open={sweep.on}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== sweep.on) set({ on: currentTarget.open })
      }}
    >
      <summary>{w.sweepOn}</summary>
      <div className={css.knobs}>
        <Field name="sweep-scenario" label={w.sweepScenario} fault={faultOf('sweep-scenario')}>
          {(control) => (
            <Select
              {...control}
              value={scenario?.id ?? ''}
              onChange={(scenarioId) => set({ scenarioId })}
              options={scenarios.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
        </Field>
        <Field name="sweep-knob" label={w.sweepKnob} hint={hint} fault={faultOf('sweep-knob')}>
          {(control) => (
            <Select
              {...control}
              showSearch={{ optionFilterProp: 'label' }}
              value={sweep.knob}
              onChange={(id) => set({ knob: id, from: '', to: '' })}
              options={knobs.map((one) => ({ value: one.id, label: nameOf(one)[language] }))}
            />
          )}
        </Field>
        {(['from', 'to'] as const).map((end) => (
          <Field
            key={end}
            name={`sweep-${end}`}
            label={end === 'from' ? w.sweepFrom : w.sweepTo}
            fault={faultOf(`sweep-${end}`)}
          >
            {(control) => (
              <Input
                {...control}
                inputMode="decimal"
                autoComplete="off"
                maxLength={16}
                suffix={knob ? { fen: w.yuan, points: '%', years: w.years }[knob.unit] : undefined}
                value={sweep[end]}
                onChange={({ target }) => set({ [end]: target.value })}
              />
            )}
          </Field>
        ))}
      </div>
    </details>
  )
}
