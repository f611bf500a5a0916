import { MOST_LISTED } from '../model/page.ts'
import css from './ListEnd.module.css'
import { useWords } from './language.tsx'

interface Props {
  /** All that the server gave; what the page itself leaves out of it counts too. */
  readonly of: readonly unknown[]
  /** Whether a filter of the page asks the server again. */
  readonly filtered?: boolean | undefined
}

/** Stands under a list that holds `MOST_LISTED` rows at the most: says so where it is full. */
export function ListEnd({ of, filtered }: Props) {
  const w = useWords(words)
  if (of.length !== MOST_LISTED) return null
  return (
    <p className={css.end}>
      {w.full(MOST_LISTED)}
      {filtered && w.narrow}
    </p>
  )
}

const words = {
  full: (most: number) => ({
    zh: `只列出最前面的 ${most} 条，后面可能还有。`,
    en: `Only the first ${most} rows are listed, and there may be more. `,
  }),
  narrow: { zh: '请用筛选缩小范围再看。', en: 'Narrow the filter.' },
}
