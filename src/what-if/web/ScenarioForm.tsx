import { Button, Input } from 'antd'
import { Field, FormDrawer, OneOf, TextField } from '#drafts/web/index.tsx'
import { LIABILITIES, liabilityWords } from '#insurance/model/product.ts'
import { PUBLISHED } from '#insurance/model/products/published.ts'
import { Actions } from '#platform/web/Actions.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { Knob } from '../model/knob.ts'
import { tellPublished } from '../model/told.ts'
import { knobsOfVersion, readScenario, type TypedScenario } from './idea.ts'
import { SaveDraft } from './SaveDraft.tsx'
import css from './WhatIf.module.css'
import { words } from './words.ts'

interface Props {
  readonly scenario: TypedScenario
  readonly change: (scenario: TypedScenario) => void
  readonly onClose: () => void
}

/** Every number of a product; what stays empty is as published. What is typed is there at once. */
export function ScenarioForm({ scenario, change, onClose }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const knobs = knobsOfVersion(scenario.productVersion)
  const { faults } = readScenario(scenario)
  const faultOf = (field: string) => faults.find((one) => one.field === field)?.words[language]
  return (
    <FormDrawer wide title={w.changeOf(scenario.name)} onClose={onClose}>
      <div className={css.form}>
        <TextField
          name="name"
          label={w.name}
          value={scenario.name}
          maxLength={40}
          fault={faultOf('name')}
          onChange={(name) => change({ ...scenario, name })}
        />
        <OneOf
          name="productVersion"
          label={w.product}
          value={scenario.productVersion}
          onChoose={(productVersion) =>
            change({ ...scenario, productVersion, typed: {}, draft: null })
          }
          options={PUBLISHED.toReversed().map(({ version, words: said }) => ({
            value: version,
            label: said[language],
          }))}
        />
        {(['product', ...LIABILITIES] as const).map((of) => {
          const own = knobs.filter((knob) => knob.of === of)
          const changed = own.filter(({ id }) => scenario.typed[id]?.trim()).length
          if (own.length === 0) return null
          return (
            <details key={of} className={css.group} open={of === 'product' || of === 'R1'}>
              <summary>
                {of === 'product' ? w.productNumbers : liabilityWords[of][language]}
                {changed > 0 && <strong> · {w.changedCount(changed)}</strong>}
              </summary>
              <div className={css.knobs}>
                {own.map((knob) => (
                  <KnobField
                    key={knob.id}
                    knob={knob}
                    fault={faultOf(knob.id)}
                    value={scenario.typed[knob.id] ?? ''}
                    onType={(text) =>
                      change({ ...scenario, typed: { ...scenario.typed, [knob.id]: text } })
                    }
                  />
                ))}
              </div>
            </details>
          )
        })}
        <Actions>
          <Button type="primary" onClick={onClose}>
            {w.ready}
          </Button>
        </Actions>
        <SaveDraft scenario={scenario} change={change} />
      </div>
    </FormDrawer>
  )
}

interface KnobProps {
  readonly knob: Knob
  readonly fault: string | undefined
  readonly value: string
  readonly onType: (text: string) => void
}

function KnobField({ knob, fault, value, onType }: KnobProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const suffix = { fen: w.yuan, points: '%', years: w.years }[knob.unit]
  const published = tellPublished(knob)
  return (
    <Field
      name={knob.id}
      label={knob.words[language]}
      hint={w.publishedAs(published)}
      fault={fault}
    >
      {(control) => (
        <Input
          {...control}
          inputMode="decimal"
          autoComplete="off"
          suffix={suffix}
          value={value}
          maxLength={16}
          onChange={({ target }) => onType(target.value)}
        />
      )}
    </Field>
  )
}
