import { type KeyboardEvent, useRef } from 'react'
import { domainWords } from '#casework/model/code-lists.ts'
import { SomeOf } from '#drafts/web/index.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { type Answers, answerTo, askedItems } from '../../model/answers.ts'
import type { Instrument, Item, Variant } from '../../model/instrument.ts'
import type { Wording } from '../../model/wording.ts'
import css from './InstrumentForm.module.css'
import { Question } from './Question.tsx'
import { words } from './words.ts'

interface Props {
  readonly instrument: Instrument
  readonly variant: Variant
  readonly wording: Wording
  readonly answers: Answers
  readonly answer: (item: string, value: number | undefined) => void
  readonly fault: string | undefined
}

/** One question a row; the number keys answer the one at hand and lead to the next. */
export function Questions({ instrument, variant, wording, answers, answer, fault }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const root = useRef<HTMLDivElement>(null)
  const asked = askedItems(variant, answers)
  const counted = asked.filter(({ unscored }) => !unscored)
  const troubles = asked.filter(isTrouble)
  const rows = asked.filter((item) => !isTrouble(item))
  const done = counted.filter(({ id }) => answerTo(answers, id) !== undefined).length
  const shown = (item: Item) =>
    (wording.ok && wording.items.find(({ id }) => id === item.id)) || item

  function typed(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^\d$/.test(event.key)) return
    const here = (event.target as Element).closest('[data-item]')?.getAttribute('data-item')
    const at = rows.findIndex(({ id }) => id === here)
    const item = rows[at]
    const value = Number(event.key)
    if (!item?.answers.some((one) => one.value === value)) return
    event.preventDefault()
    answer(item.id, value)
    // The next question may come into being by this answer.
    requestAnimationFrame(() => {
      const places = [...(root.current?.querySelectorAll('[data-item]') ?? [])]
      const next = places[places.findIndex((one) => one.matches(`[data-item="${item.id}"]`)) + 1]
      next?.querySelector<HTMLInputElement>('input:checked, input')?.focus()
    })
  }

  return (
    <section ref={root} aria-label={w.answers} data-field="answers" onKeyDown={typed}>
      <div className={css.progress}>
        <strong role="status">{w.progress(done, counted.length)}</strong>
        <progress value={done} max={counted.length} aria-hidden="true" />
        <span className={css.keys}>{w.keys}</span>
      </div>
      {instrument.stem && <p className={css.stem}>{instrument.stem[language]}</p>}
      {fault && <p className={css.fault}>{fault}</p>}
      {rows.map((item) => (
        <Question
          key={item.id}
          item={shown(item)}
          value={answerTo(answers, item.id)}
          onAnswer={(value) => answer(item.id, value)}
        />
      ))}
      {troubles.length > 0 && (
        <SomeOf
          name="troubles"
          label={w.troubles}
          optional
          shape="tile"
          values={troubles.filter(({ id }) => answerTo(answers, id) === 1).map(({ id }) => id)}
          onChoose={(chosen) => {
            for (const { id } of troubles) {
              const isTicked = answerTo(answers, id) === 1
              if (isTicked !== chosen.includes(id)) answer(id, isTicked ? undefined : 1)
            }
          }}
          options={troubles.map(({ id, text, domain }) => ({
            ...{ value: id, label: text?.[language] ?? id },
            ...(domain && { hint: domainWords[domain][language] }),
          }))}
        />
      )}
    </section>
  )
}

/** On the list of problems something is ticked or not: that is not a question of its own. */
function isTrouble({ unscored, domain }: Item) {
  return unscored === true && domain !== undefined
}
