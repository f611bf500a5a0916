import { Input, Select } from 'antd'
import { useState } from 'react'
import { Field } from '#drafts/web/index.tsx'
import blocks from '#platform/web/blocks.module.css'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import {
  type Decision,
  type Finding,
  identifierWords,
  KeepReason,
  keepWords,
} from '../../model/identifier.ts'
import css from '../Stories.module.css'
import { words } from './words.ts'

interface Props {
  readonly n: number
  readonly text: string
  readonly finding: Finding
  readonly decision: Decision | undefined
  readonly decide: (decision: Decision | undefined) => void
}

const AROUND = 12

/** One find with the words around it, and what becomes of it. */
export function FindingLine({ n, text, finding, decision, decide }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { kind, sure, start, end, proposals } = finding
  const [isOwn, setOwn] = useState(false)
  const options = [
    ...[...new Set(proposals)].map((by) => ({ value: `by ${by}`, label: w.by(by) })),
    { value: 'own', label: w.own },
    ...KeepReason.options.map((why) => ({
      value: `keep ${why}`,
      label: w.keep(keepWords[why][language]),
    })),
  ]

  function choose(value: string) {
    setOwn(value === 'own')
    if (value === 'own') return decide({ choice: 'replace', start, end, by: '' })
    const [how, ...rest] = value.split(' ')
    if (how === 'by') return decide({ choice: 'replace', start, end, by: rest.join(' ') })
    decide({ choice: 'keep', start, end, why: KeepReason.parse(rest[0]) })
  }

  const kept = decision?.choice === 'keep' ? `keep ${decision.why}` : undefined
  const replaced =
    decision?.choice === 'replace' ? (isOwn ? 'own' : `by ${decision.by}`) : undefined
  return (
    <li>
      <div className={css.row}>
        <Tag tone={sure ? 'vermilion' : 'amber'}>{identifierWords[kind][language]}</Tag>
        <span className={blocks.soft}>{sure ? w.sure : w.unsure}</span>
      </div>
      <p className={css.quote}>
        …{text.slice(Math.max(0, start - AROUND), start)}
        <strong>{text.slice(start, end)}</strong>
        {text.slice(end, end + AROUND)}…
      </p>
      <Field name={`decision-${start}`} label={w.decide(n)}>
        {(control) => (
          <Select
            {...control}
            placeholder={w.choose}
            value={kept ?? replaced ?? null}
            onChange={choose}
            options={options}
          />
        )}
      </Field>
      {isOwn && decision?.choice === 'replace' && (
        <Field name={`own-${start}`} label={w.ownText}>
          {(control) => (
            <Input
              {...control}
              value={decision.by}
              maxLength={40}
              onChange={({ target }) => decide({ choice: 'replace', start, end, by: target.value })}
            />
          )}
        </Field>
      )}
    </li>
  )
}
