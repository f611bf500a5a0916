import { DownOutlined, UpOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useId } from 'react'
import { type Domain, domainWords } from '#casework/model/code-lists.ts'
import type { Contact } from '#casework/model/contact.ts'
import { TextField } from '#drafts/web/index.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { ScoreChange } from '../ScoreChange.tsx'
import { words } from '../words.ts'
import css from './AssessmentForm.module.css'
import { EvidenceField } from './EvidenceField.tsx'
import { type DomainInHand, progressOf } from './findings-in-hand.ts'
import { ScoreChoice } from './ScoreChoice.tsx'

interface Props {
  readonly domain: Domain
  readonly value: DomainInHand
  readonly before: number | undefined
  readonly contacts: readonly Contact[]
  readonly isOpen: boolean
  readonly onToggle: () => void
  readonly onChange: (part: Partial<DomainInHand>) => void
  readonly onClear: () => void
  /** Nothing after the last one. */
  readonly onNext: (() => void) | undefined
}

/** One of the twelve: a line that tells how far it is; opened, everything about it. */
export function DomainPanel(props: Props) {
  const { domain, value, before, isOpen, onToggle } = props
  const w = useWords(words)
  const { language } = useLanguage()
  const id = useId()
  const progress = progressOf(value)
  return (
    <li className={css.domain}>
      <h3>
        <button
          type="button"
          className={css.line}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={onToggle}
        >
          <span className={css.name}>{domainWords[domain][language]}</span>
          <ScoreChange before={before} now={value.score} />
          {progress === 'finished' ? (
            <Tag tone="leaf">{w.finished}</Tag>
          ) : (
            <Tag {...(progress === 'unfinished' && { tone: 'amber' })}>{w[progress]}</Tag>
          )}
          <span aria-hidden="true">{isOpen ? <UpOutlined /> : <DownOutlined />}</span>
        </button>
      </h3>
      {isOpen && <Panel id={id} {...props} />}
    </li>
  )
}

function Panel(props: Props & { readonly id: string }) {
  const { id, domain, value, contacts, onChange, onClear, onNext } = props
  const w = useWords(words)
  return (
    <div id={id} className={css.panel}>
      <ScoreChoice domain={domain} score={value.score} onChoose={(score) => onChange({ score })} />
      <TextField
        name={`reason-${domain}`}
        label={w.reason}
        hint={w.reasonHint}
        value={value.reason}
        maxLength={500}
        onChange={(text) => onChange({ reason: text })}
      />
      <TextField
        name={`strength-${domain}`}
        label={w.strength}
        hint={w.strengthHint}
        optional
        value={value.strength}
        maxLength={300}
        onChange={(text) => onChange({ strength: text })}
      />
      <EvidenceField
        contacts={contacts}
        chosen={value.contactIds}
        onChoose={(contactIds) => onChange({ contactIds })}
      />
      <div className={css.foot}>
        {onNext && <Button onClick={onNext}>{w.next}</Button>}
        {value.score !== undefined && (
          <Button type="text" onClick={onClear}>
            {w.clear}
          </Button>
        )}
      </div>
    </div>
  )
}
