import { usePersonFacts } from '#casework/web/index.tsx'
import { useDates } from '#platform/web/dates.ts'
import { useLabelled } from '#platform/web/labelled.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { informantWords, responseModeWords } from '../../model/response.ts'
import { flagWords, screenWords } from '../../model/result-words.ts'
import { sentenceOf } from '../../model/sentence.ts'
import { outcomeOf } from '../result-tone.ts'
import { AboutText } from './About.tsx'
import { AnswerTable } from './AnswersGiven.tsx'
import type { SheetProps } from './ClientSheet.tsx'
import css from './Sheet.module.css'
import { Subscales } from './Subscales.tsx'
import { words } from './words.ts'

/** For the file: facts, result, answers as far as the reader may see them, source. */
export function FileSheet({ opened: { response, client, text, names } }: SheetProps) {
  const w = useWords(words)
  const labelled = useLabelled()
  const dates = useDates()
  const factsOf = usePersonFacts()
  const { language } = useLanguage()
  const { informant, informantWho, mode, at, by, flags, answers, reason } = response
  const outcome = outcomeOf(response)
  const said = informantWords[informant][language]
  const facts: [string, string][] = [
    [w.client, [client.name, ...factsOf(client)].join(' · ')],
    [w.at, dates.full(at)],
    [w.how, responseModeWords[mode][language]],
    [w.informant, informantWho ? labelled(said, informantWho) : said],
    [w.by, names[by] ?? ''],
  ]
  return (
    <div className={css.fileSheet}>
      <dl className={css.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3>{sentenceOf(response)[language]}</h3>
      <Subscales response={response} />
      {response.supersededBy && <p>{w.corrected}</p>}
      {reason && <p>{w.correctsBecause(reason)}</p>}
      {outcome && <p>{labelled(w.next, outcome.action[language])}</p>}
      {flags.map((flag) => (
        <p key={flag}>{labelled(w.notes, flagWords[flag][language])}</p>
      ))}
      <p>
        <strong>{screenWords[language]}</strong>
      </p>
      {mode !== 'declined' &&
        (answers === null ? (
          <p>{w.hidden}</p>
        ) : (
          <AnswerTable response={response} answers={answers} text={text} />
        ))}
      <div className={css.small}>
        <AboutText response={response} />
      </div>
    </div>
  )
}
