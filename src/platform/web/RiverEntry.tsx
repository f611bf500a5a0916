import type { ReactNode } from 'react'
import type { Instant } from '../model/time.ts'
import type { Words } from '../model/words.ts'
import { Confidential } from './Confidential.tsx'
import { useDates } from './dates.ts'
import { useLanguage } from './language.tsx'
import css from './River.module.css'
import type { Tone } from './tokens.ts'

export interface RiverKind {
  readonly words: Words
  readonly tone?: Tone
  readonly icon?: ReactNode
}

export interface RiverEvent<Kind extends string> {
  readonly id: string
  readonly kind: Kind
  readonly at: Instant
  /** 王敏 · 医务社工 */
  readonly who?: string
  readonly title: ReactNode
  readonly body?: ReactNode
  /** The half that not everybody may read, and who may. */
  readonly confidential?: { readonly readers: string; readonly body: ReactNode }
  /** Buttons of this entry. */
  readonly actions?: ReactNode
}

interface Props {
  readonly entry: RiverEvent<string>
  readonly kind: RiverKind
  /** Of a river that knows one kind only: it need not be said each time. */
  readonly isAlone: boolean
}

export function RiverEntry({ entry, kind, isAlone }: Props) {
  const { language } = useLanguage()
  const dates = useDates()
  const { at, who, title, body, confidential, actions } = entry
  return (
    <li className={css.entry} data-tone={kind.tone}>
      <span className={css.mark} aria-hidden="true">
        {kind.icon}
      </span>
      <article className={css.sheet}>
        <p className={css.meta}>
          <time dateTime={at} title={dates.full(at)}>
            {dates.time(at)}
          </time>
          {!isAlone && <span className={css.kind}>{kind.words[language]}</span>}
          {who && <span>{who}</span>}
        </p>
        <p className={css.title}>{title}</p>
        {body && <div className={css.body}>{body}</div>}
        {confidential && (
          <Confidential readers={confidential.readers}>{confidential.body}</Confidential>
        )}
        {actions && <div className="no-print">{actions}</div>}
      </article>
    </li>
  )
}
