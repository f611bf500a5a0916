import { Button } from 'antd'
import { useEffect, useId, useRef } from 'react'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import css from './DraftLine.module.css'
import type { TwoVersions as Versions } from './kept-draft.ts'
import { words } from './words.ts'

interface Props<Content> {
  readonly versions: Versions<Content>
  readonly tell: (content: Content) => string
  readonly choose: (choice: 'mine' | 'theirs') => void
}

/** Two devices wrote the same form: both texts in sight, and one of them goes on. */
export function TwoVersions<Content>({ versions, tell, choose }: Props<Content>) {
  const w = useWords(words)
  const dates = useDates()
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const { mine, theirs, theirsSavedAt } = versions
  return (
    <div ref={box} role="alertdialog" aria-labelledby={id} tabIndex={-1} className={css.two}>
      <p id={id} className={css.title}>
        {w.twoTitle}
      </p>
      <div className={css.pair}>
        <section aria-label={w.mine}>
          <h3>{w.mine}</h3>
          <p className={css.text}>{tell(mine) || w.nothing}</p>
          <Button type="primary" onClick={() => choose('mine')}>
            {w.keepMine}
          </Button>
        </section>
        <section aria-label={w.theirs(dates.time(theirsSavedAt))}>
          <h3>{w.theirs(dates.short(theirsSavedAt))}</h3>
          <p className={css.text}>{tell(theirs) || w.nothing}</p>
          <Button onClick={() => choose('theirs')}>{w.keepTheirs}</Button>
        </section>
      </div>
    </div>
  )
}
