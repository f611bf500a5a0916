import { Button } from 'antd'
import { useState } from 'react'
import { FormDrawer } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { judgeFinding } from '../../model/contract.ts'
import { findingStateWords, findingWords } from '../../model/finding.ts'
import css from '../Claims.module.css'
import { officeWords } from '../claim-words.ts'
import { type ClaimProps, whichOf } from './after.ts'
import { NoteForm } from './OfficeForms.tsx'

interface Judging {
  readonly findingId: string
  readonly state: 'cleared' | 'confirmed'
}

/** Hints with their evidence, each judged by a person. */
export function Findings({ claim }: ClaimProps) {
  const o = useWords(officeWords)
  const { language } = useLanguage()
  const [judging, setJudging] = useState<Judging>()
  const close = () => setJudging(undefined)
  const findings = claim.office?.findings ?? []
  if (findings.length === 0) return null
  return (
    <Section title={o.findings}>
      <p className={css.soft}>{o.findingsLead}</p>
      <ul className={css.list}>
        {findings.map(({ id, kind, evidence, state, note }) => (
          <li key={id} className={css.item}>
            <span className={css.line}>
              <Tag tone={state === 'open' ? 'amber' : 'leaf'}>
                {findingStateWords[state][language]}
              </Tag>
              <strong>{findingWords[kind][language]}</strong>
            </span>
            <span>{evidence[language]}</span>
            {note && <span className={css.soft}>{note}</span>}
            {state === 'open' && (
              <span className={`${css.buttons} no-print`}>
                <Button onClick={() => setJudging({ findingId: id, state: 'cleared' })}>
                  {o.clear}
                </Button>
                <Button onClick={() => setJudging({ findingId: id, state: 'confirmed' })}>
                  {o.confirm}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {judging && (
        <FormDrawer title={judging.state === 'cleared' ? o.clear : o.confirm} onClose={close}>
          <NoteForm
            label={judging.state === 'cleared' ? o.clear : o.confirm}
            question={o.judgeNote}
            shortest={2}
            close={close}
            send={(note, idempotencyKey) =>
              call(judgeFinding, { ...whichOf(claim), ...judging, note }, { idempotencyKey })
            }
          />
        </FormDrawer>
      )}
    </Section>
  )
}
