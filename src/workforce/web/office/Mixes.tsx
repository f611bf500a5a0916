import type { z } from 'zod'
import type { Words } from '#platform/model/words.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { readWorkforce } from '../../model/contract.ts'
import { levelWords } from '../../model/qualification.ts'
import { employmentWords, tierWords } from '../../model/worker.ts'
import { officeWords } from '../office-words.ts'
import css from '../Workforce.module.css'
import { words } from '../words.ts'

interface Props {
  readonly all: number
  readonly mixes: Pick<z.output<typeof readWorkforce.output>, 'levels' | 'employments' | 'tiers'>
}

/** Three ways to cut the same workers; each table adds up to all of them. */
export function Mixes({ all, mixes: { levels, employments, tiers } }: Props) {
  const w = useWords(officeWords)
  const none = officeWords.without
  return (
    <div className={css.columns}>
      <Mix title={w.levels} all={all} of={levels} words={{ ...levelWords, none }} />
      <Mix title={w.employments} all={all} of={employments} words={employmentWords} />
      <Mix title={w.tiers} all={all} of={tiers} words={{ ...tierWords, none }} />
    </div>
  )
}

interface MixProps<Key extends string> {
  readonly title: string
  readonly all: number
  readonly of: readonly { readonly key: Key; readonly workers: number }[]
  readonly words: Readonly<Record<Key, Words>>
}

function Mix<Key extends string>({ title, all, of, words: names }: MixProps<Key>) {
  const w = useWords({ headcount: words.headcount, share: officeWords.share })
  const { language } = useLanguage()
  return (
    <table className={css.table} aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{w.headcount}</th>
          <th scope="col">{w.share}</th>
        </tr>
      </thead>
      <tbody>
        {of.map(({ key, workers }) => (
          <tr key={key}>
            <th scope="row">{names[key][language]}</th>
            <td>{workers}</td>
            <td>{all === 0 ? '–' : `${((workers / all) * 100).toFixed(1)}%`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
