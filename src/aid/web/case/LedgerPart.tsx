import { Button } from 'antd'
import { useState } from 'react'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { itemsOf, type Line, lineKindWords, lineStatusWords } from '../../model/ledger.ts'
import css from '../Aid.module.css'
import { words } from '../words.ts'
import type { PartProps } from './aid-page.ts'
import { CorrectForm } from './CorrectForm.tsx'
import { type Booking, LineForm } from './LineForm.tsx'
import { Lines } from './Lines.tsx'
import { TakeReckoning } from './TakeReckoning.tsx'

/** Every item with what is expected, approved and received; under it every line. */
export function LedgerPart({ caseId, page }: PartProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const [booking, setBooking] = useState<Booking>()
  const [wrong, setWrong] = useState<Line>()
  const { ledger } = page
  const heads = new Map(ledger.toReversed().map((line) => [line.item, line]))
  const items = [...itemsOf(ledger)].flatMap(([item, sums]) => {
    const head = heads.get(item)
    return head ? [{ ...head, sums }] : []
  })
  const actions = (
    <div className={css.buttons}>
      <TakeReckoning caseId={caseId} />
      <Button type="primary" onClick={() => setBooking('new')}>
        {w.book}
      </Button>
    </div>
  )
  return (
    <Section title={w.ledger} actions={actions}>
      {items.length === 0 ? (
        <EmptyState text={w.noLines} />
      ) : (
        <ul className={css.list} aria-label={w.ledger}>
          {items.map(({ item, source, kind, sums, fromApplication }) => (
            <li key={item} className={css.item}>
              <p className={css.head}>
                <strong>{source}</strong>
                <span className={css.soft}>{lineKindWords[kind][language]}</span>
                {!fromApplication && (
                  <Button
                    size="small"
                    aria-label={w.bookFor(source)}
                    onClick={() => setBooking({ item, kind, source })}
                  >
                    {w.book}
                  </Button>
                )}
              </p>
              <dl className={css.facts}>
                {sums.expected !== 0 && (
                  <Sum label={lineStatusWords.expected[language]} amount={sums.expected} />
                )}
                {kind !== 'cost' && sums.decided && (
                  <Sum label={lineStatusWords.approved[language]} amount={sums.approved} />
                )}
                <Sum label={w.cameIn(kind === 'cost')} amount={sums.received} />
              </dl>
            </li>
          ))}
        </ul>
      )}
      {ledger.length > 0 && <Lines lines={ledger} onCorrect={setWrong} />}
      {booking && (
        <LineForm caseId={caseId} booking={booking} onClose={() => setBooking(undefined)} />
      )}
      {wrong && <CorrectForm caseId={caseId} line={wrong} onClose={() => setWrong(undefined)} />}
    </Section>
  )
}

function Sum({ label, amount }: { readonly label: string; readonly amount: number }) {
  const w = useWords(words)
  return (
    <div>
      <dt>{label}</dt>
      <dd>{w.yuan(amount)}</dd>
    </div>
  )
}
