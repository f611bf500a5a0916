import { useWords } from '#platform/web/language.tsx'
import type { Stand } from '../model/money.ts'
import css from './Cultivation.module.css'
import { words } from './words.ts'

interface Props {
  readonly awarded: number
  readonly stand: Stand
}

/** Five amounts that are never added up. */
export function Sums({ awarded, stand }: Props) {
  const w = useWords(words)
  return (
    <dl className={css.sums}>
      <div>
        <dt>{w.awarded}</dt>
        <dd>{w.yuan(awarded)}</dd>
      </div>
      {(['planned', 'paid', 'spent', 'evidenced'] as const).map((name) => (
        <div key={name}>
          <dt>{w[name]}</dt>
          <dd>{w.yuan(stand[name])}</dd>
        </div>
      ))}
    </dl>
  )
}
