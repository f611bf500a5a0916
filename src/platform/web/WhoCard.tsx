import { WarningOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useWords } from './language.tsx'
import { Tag } from './Tag.tsx'
import type { Tone } from './tokens.ts'
import css from './WhoCard.module.css'
import { useWide } from './wide.ts'

interface Props {
  readonly name: string
  /** The one line beside the name: 68 岁 · 女 · 肿瘤内科 3 床 */
  readonly line?: string
  readonly facts: readonly { readonly label: string; readonly value: ReactNode }[]
  readonly alerts?: readonly { readonly tone: Tone; readonly text: string }[]
  /** Consents, links, buttons. */
  readonly more?: ReactNode
}

/** Who this is about: always in sight, folded into one line on a phone. Alerts are never folded. */
export function WhoCard({ name, line, facts, alerts = [], more }: Props) {
  const isWide = useWide()
  const w = useWords(words)
  const title = (
    <>
      <span className={css.name}>{name}</span>
      {line && <span className={css.line}>{line}</span>}
    </>
  )
  const shownAlerts = alerts.length > 0 && (
    <ul className={css.alerts}>
      {alerts.map(({ tone, text }) => (
        <li key={text}>
          <Tag tone={tone} icon={<WarningOutlined />}>
            {text}
          </Tag>
        </li>
      ))}
    </ul>
  )
  const body = (
    <>
      <dl className={css.facts}>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {more}
    </>
  )

  return (
    <section aria-label={w.who} className={css.card}>
      {isWide ? (
        <>
          <h2>{title}</h2>
          {shownAlerts}
          {body}
        </>
      ) : (
        <>
          <details>
            <summary>{title}</summary>
            {body}
          </details>
          {shownAlerts}
        </>
      )}
    </section>
  )
}

const words = { who: { zh: '服务对象', en: 'Who this is about' } }
