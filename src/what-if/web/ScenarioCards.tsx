import { DeleteOutlined, EditOutlined, PlusOutlined, WarningOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { findVersion } from '#insurance/model/products/published.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { findKnob } from '../model/scenario.ts'
import { nameOf, tellPublished, tellValue } from '../model/told.ts'
import { aScenario, type Idea, MOST_SCENARIOS, readScenario, type TypedScenario } from './idea.ts'
import { ScenarioForm } from './ScenarioForm.tsx'
import css from './WhatIf.module.css'
import { words } from './words.ts'

interface Props {
  readonly idea: Idea
  readonly change: (change: Partial<Idea>) => void
}

/** The products of the comparison side by side, each with what it changes. */
export function ScenarioCards({ idea, change }: Props) {
  const w = useWords(words)
  const { scenarios } = idea
  const [openId, setOpen] = useState<string>()
  const open = scenarios.find(({ id }) => id === openId)
  const set = (next: TypedScenario) =>
    change({ scenarios: scenarios.map((one) => (one.id === next.id ? next : one)) })
  return (
    <Section
      title={w.scenarios}
      actions={
        scenarios.length < MOST_SCENARIOS && (
          <Button
            icon={<PlusOutlined aria-hidden="true" />}
            onClick={() => {
              const fresh = aScenario(crypto.randomUUID(), w.draftN(scenarios.length))
              change({ scenarios: [...scenarios, fresh] })
            }}
          >
            {w.addScenario}
          </Button>
        )
      }
    >
      <ul className={css.cards}>
        {scenarios.map((scenario, n) => (
          <li key={scenario.id} className={css.card}>
            <Told scenario={scenario} isFirst={n === 0} />
            <p className={css.buttons}>
              <Button
                icon={<EditOutlined aria-hidden="true" />}
                aria-label={w.changeOf(scenario.name)}
                onClick={() => setOpen(scenario.id)}
              >
                {w.change}
              </Button>
              {scenarios.length > 1 && (
                <Button
                  type="text"
                  icon={<DeleteOutlined aria-hidden="true" />}
                  aria-label={w.removeOf(scenario.name)}
                  onClick={() => change({ scenarios: scenarios.filter((one) => one !== scenario) })}
                >
                  {w.remove}
                </Button>
              )}
            </p>
          </li>
        ))}
      </ul>
      {open && <ScenarioForm scenario={open} change={set} onClose={() => setOpen(undefined)} />}
    </Section>
  )
}

function Told({
  scenario,
  isFirst,
}: {
  readonly scenario: TypedScenario
  readonly isFirst: boolean
}) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { faults, scenario: read } = readScenario(scenario)
  const { productVersion, changes } = read
  return (
    <>
      <h3>{scenario.name}</h3>
      <p className={css.soft}>
        {findVersion(productVersion)?.words[language]}
        {isFirst && ` · ${w.firstHint}`}
      </p>
      {changes.length === 0 && faults.length === 0 && <p>{w.unchanged}</p>}
      <ul className={css.changes}>
        {changes.map(({ knob: id, value }) => {
          const knob = findKnob(productVersion, id)
          if (!knob) return null
          return (
            <li key={id}>
              {nameOf(knob)[language]}
              <br />
              <strong>{w.from(tellPublished(knob), tellValue(knob, value))}</strong>
            </li>
          )
        })}
      </ul>
      {faults.length > 0 && (
        <p className={css.fault}>
          <WarningOutlined aria-hidden="true" /> {w.toFix(faults.length)}
        </p>
      )}
    </>
  )
}
