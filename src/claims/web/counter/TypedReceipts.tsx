import { Button } from 'antd'
import { FieldGroup } from '#drafts/web/index.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { WhyNot } from '#platform/web/WhyNot.tsx'
import { settingWords } from '../../model/receipt.ts'
import css from '../Claims.module.css'
import { costOfTyped, invoiceOf, type Typed } from '../claim/typed-receipt.ts'
import { counterWords } from './counter-words.ts'

interface Props {
  readonly receipts: readonly Typed[]
  readonly onOpen: (n: number) => void
  readonly onRemove: (n: number) => void
}

const MOST_RECEIPTS = 60

/** What was typed so far, and what it comes to. */
export function TypedReceipts({ receipts, onOpen, onRemove }: Props) {
  const c = useWords(counterWords)
  const { language } = useLanguage()
  const isFull = receipts.length >= MOST_RECEIPTS
  const sum = receipts.reduce((before, typed) => before + costOfTyped(typed), 0)
  return (
    <FieldGroup name="receipts" label={c.receipts}>
      <div className={css.stack}>
        <p className={css.soft}>
          {receipts.length === 0 ? c.noReceipts : c.sum(receipts.length, sum)}
        </p>
        <ul className={css.list}>
          {receipts.map((typed, n) => {
            const { setting, place, from, invoiceNumber } = typed
            const label = `${c.nth(n + 1)} ${place}`
            return (
              <li key={invoiceOf(typed)} className={css.item}>
                <span className={css.line}>
                  {setting && <Tag>{settingWords[setting][language]}</Tag>}
                  <strong>{place}</strong>
                  <span className={css.sum}>{c.yuan(costOfTyped(typed))}</span>
                </span>
                <span className={css.soft}>
                  {from} · {invoiceNumber}
                </span>
                <span className={css.buttons}>
                  <Button size="small" aria-label={c.edit(label)} onClick={() => onOpen(n)}>
                    {c.change}
                  </Button>
                  <Button size="small" aria-label={c.removeOf(label)} onClick={() => onRemove(n)}>
                    {c.remove}
                  </Button>
                </span>
              </li>
            )
          })}
        </ul>
        <p>
          <WhyNot reason={isFull ? c.tooMany : undefined}>
            <Button onClick={() => onOpen(receipts.length)}>{c.add}</Button>
          </WhyNot>
        </p>
      </div>
    </FieldGroup>
  )
}
