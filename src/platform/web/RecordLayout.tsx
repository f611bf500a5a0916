import type { ReactNode } from 'react'
import { useWords } from './language.tsx'
import css from './RecordLayout.module.css'

interface Props {
  readonly who: ReactNode
  /** What happened. */
  readonly river: ReactNode
  /** What comes next. */
  readonly next: ReactNode
}

/** Three columns; in one column the order is who, next, river, for eye, keyboard and ear alike. */
export function RecordLayout({ who, river, next }: Props) {
  const w = useWords(words)
  return (
    <div className={css.record}>
      <div className={css.who}>{who}</div>
      <section aria-label={w.next} className={css.next}>
        {next}
      </section>
      <div className={css.river}>{river}</div>
    </div>
  )
}

const words = { next: { zh: '接下来', en: 'What comes next' } }
