import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { Figure } from '../model/product.ts'
import { markWords, SOURCES } from '../model/sources.ts'
import { MarkTag } from './MarkTag.tsx'
import css from './SourceNote.module.css'

interface Props {
  readonly figures: readonly Figure[]
  /** From when to when the rule is in force. */
  readonly inForce: string
}

/** Where the numbers of a sentence come from: the rule, its date, its source, and how sure it is. */
export function SourceNote({ figures, inForce }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const cites = [...new Set(figures.map(({ cite }) => cite))]
  if (cites.length === 0) return null
  return (
    <details className={css.note}>
      <summary>{w.from}</summary>
      <ul>
        {cites.map(({ mark, source, says }) => {
          const { title, where, published, official } = SOURCES[source]
          return (
            <li key={says.zh}>
              <p>
                {says[language]} <MarkTag mark={mark} />
              </p>
              <p className={css.where}>
                {markWords[mark][language]}：{title[language]}（{published}），{where}
                {official ? '' : ` · ${w.unverified}`}
              </p>
            </li>
          )
        })}
      </ul>
      <p className={css.where}>{w.inForce(inForce)}</p>
    </details>
  )
}

const words = {
  from: { zh: '依据', en: 'Where this comes from' },
  unverified: { zh: '尚待对照官方文本', en: 'not yet checked against an official text' },
  inForce: (span: string) => ({ zh: `规则适用：${span}`, en: `In force: ${span}` }),
}
