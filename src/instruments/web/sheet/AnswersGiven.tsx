import { Confidential } from '#platform/web/Confidential.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { type Answers, answerTo, askedItems } from '../../model/answers.ts'
import { catalogue, findVariant } from '../../model/catalogue.ts'
import type { Item, Variant } from '../../model/instrument.ts'
import type { InstrumentResponse } from '../../model/response.ts'
import { type LoadedText, textOf } from '../../model/wording.ts'
import css from './Sheet.module.css'
import { words } from './words.ts'

interface Props {
  readonly response: InstrumentResponse
  readonly text: LoadedText | null
}

/** Behind the lock of the team; the head sees that it is there, and no more. */
export function AnswersGiven({ response, text }: Props) {
  const w = useWords(words)
  if (response.mode === 'declined') return null
  return (
    <Section title={w.answers}>
      <Confidential readers={w.readers}>
        {response.answers === null ? (
          <p>{w.hidden}</p>
        ) : (
          <AnswerTable response={response} answers={response.answers} text={text} />
        )}
      </Confidential>
    </Section>
  )
}

interface TableProps extends Props {
  readonly answers: Answers
}

/** As it was asked: the wording that was licensed on that day, or the numbers on the paper alone. */
export function AnswerTable({ response, answers, text }: TableProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const instrument = catalogue[response.instrument]
  const variant = findVariant(instrument, response.variant)
  if (!variant) return null
  const rows = shownItems(variant, response, text).filter(
    ({ id, unscored }) => !unscored || answerTo(answers, id) !== undefined,
  )
  const asked = new Set(askedItems(variant, answers).map(({ id }) => id))
  return (
    <table className={css.answers}>
      <thead>
        <tr>
          <th scope="col">{w.question}</th>
          <th scope="col">{w.answer}</th>
        </tr>
      </thead>
      <tbody>
        {rows
          .filter(({ id }) => asked.has(id))
          .map((item) => {
            const value = answerTo(answers, item.id)
            const own = item.answers.find((answer) => answer.value === value)?.words?.[language]
            return (
              <tr key={item.id}>
                <td>
                  {item.text ? `${item.label}. ${item.text[language]}` : w.questionN(item.label)}
                </td>
                <td>
                  {value === undefined
                    ? w.unanswered
                    : own && own !== `${value}`
                      ? `${value} ${own}`
                      : value}
                </td>
              </tr>
            )
          })}
      </tbody>
    </table>
  )
}

function shownItems(
  variant: Variant,
  { instrument, at }: InstrumentResponse,
  text: LoadedText | null,
): readonly Item[] {
  // Whether the licence ran is judged by the day on which it was asked.
  const wording = textOf(catalogue[instrument], variant, text, at.slice(0, 10) as never)
  return wording.ok ? wording.items : variant.items
}
