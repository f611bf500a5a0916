import { WarningOutlined } from '@ant-design/icons'
import { useDates } from '#platform/web/dates.ts'
import { useLabelled } from '#platform/web/labelled.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { catalogue, findVariant } from '../../model/catalogue.ts'
import { retestOn } from '../../model/course.ts'
import { type InstrumentResponse, informantWords, responseModeWords } from '../../model/response.ts'
import { flagWords, screenWords } from '../../model/result-words.ts'
import { outcomeOf, toneOf } from '../result-tone.ts'
import { words as shared } from '../words.ts'
import css from './Sheet.module.css'
import { Subscales } from './Subscales.tsx'
import { words } from './words.ts'

interface Props {
  readonly response: InstrumentResponse
  readonly names: Readonly<Record<string, string>>
}

/** The sentence first, then the number, then what has to be known about it. */
export function ResultCard({ response, names }: Props) {
  const w = useWords(words)
  const labelled = useLabelled()
  const s = useWords(shared)
  const dates = useDates()
  const { language } = useLanguage()
  const { instrument, variant, score, mode, informant, informantWho, at, by, flags } = response
  const total = findVariant(catalogue[instrument], variant)?.total
  const outcome = outcomeOf(response)
  const next = retestOn(instrument, at)
  return (
    <Section title={w.result}>
      <div className={css.card}>
        <div className={css.result}>
          {mode === 'declined' ? (
            <strong className={css.score}>{responseModeWords.declined[language]}</strong>
          ) : (
            total && (
              <p>
                <strong className={css.score}>{score ?? s.noScore}</strong>
                {score !== null && <span className={css.soft}> {s.outOf(total.range[1])}</span>}
                {score !== null && total.percent && (
                  <span className={css.soft}> · {s.percent(score * total.percent)}</span>
                )}
              </p>
            )
          )}
          {outcome ? (
            <Tag tone={toneOf[outcome.level]}>{outcome.words[language]}</Tag>
          ) : (
            score !== null && <span className={css.soft}>{s.noBand}</span>
          )}
        </div>
        <Subscales response={response} />
        {outcome && (
          <p>
            <strong>{labelled(w.next, '')}</strong>
            {outcome.action[language]}
          </p>
        )}
        {flags.map((flag) => (
          <p key={flag} className={css.flag}>
            <WarningOutlined aria-hidden="true" /> {flagWords[flag][language]}
          </p>
        ))}
        <p className={css.screen}>{screenWords[language]}</p>
        <dl className={css.facts}>
          {[
            [w.at, dates.full(at)],
            [w.how, responseModeWords[mode][language]],
            [
              w.informant,
              informantWho
                ? labelled(informantWords[informant][language], informantWho)
                : informantWords[informant][language],
            ],
            [w.by, names[by] ?? ''],
            [w.nextTime, next ? dates.day(next) : s.noDate],
          ].map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Section>
  )
}
