import type { CaseId } from '#casework/model/case.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { type Column, Rows } from '#platform/web/Rows.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { catalogue } from '../../model/catalogue.ts'
import { type ResponseLine, responseModeWords } from '../../model/response.ts'
import { resultOf } from '../../model/sentence.ts'
import { outcomeOf, toneOf } from '../result-tone.ts'
import { toSheet } from '../ways.ts'
import { words } from '../words.ts'
import css from './CaseInstruments.module.css'

interface Props {
  readonly caseId: CaseId
  readonly responses: readonly ResponseLine[]
  readonly names: Readonly<Record<string, string>>
}

/** Everything that was filed, newest first; what was corrected stays and says so. */
export function AllResults({ caseId, responses, names }: Props) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const columns: readonly Column<ResponseLine>[] = [
    {
      ...{ key: 'what', title: w.what, card: 'title' },
      render: ({ instrument, at }) => `${catalogue[instrument].short} ${dates.day(at)}`,
    },
    { key: 'result', title: w.result, render: (line) => <ResultTags line={line} /> },
    { key: 'how', title: w.how, render: ({ mode }) => responseModeWords[mode][language] },
    { key: 'by', title: w.by, render: ({ by }) => names[by] ?? '' },
  ]
  return (
    <Section title={w.results}>
      <Rows
        label={w.results}
        rows={responses}
        columns={columns}
        rowKey={({ id }) => id}
        to={({ id }) => toSheet(caseId, id)}
      />
    </Section>
  )
}

/** Score and band, and whether it was corrected since. */
export function ResultTags({ line }: { readonly line: ResponseLine }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const outcome = outcomeOf(line)
  const parts = resultOf(line).map((part) => part[language])
  return (
    <span className={css.tags}>
      {parts.map((part) => (
        <Tag
          key={part}
          {...(outcome && outcome.words[language] === part && { tone: toneOf[outcome.level] })}
        >
          {part}
        </Tag>
      ))}
      {line.supersededBy && <Tag>{w.corrected}</Tag>}
      {line.supersedes && <Tag>{w.correction}</Tag>}
    </span>
  )
}
