import { tellYuan } from '#insurance/model/fen.ts'
import { MarkTag } from '#insurance/web/index.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { payerWords } from '../model/payers.ts'
import css from './Ladder.module.css'
import { type ShownRung, toneOf } from './shown.ts'
import { stateWords } from './state-words.ts'
import { words } from './words.ts'

interface Props {
  readonly bill: number
  readonly rungs: readonly ShownRung[]
  readonly remains: { readonly low: number; readonly high: number }
}

/** Step by step down from the bill to what remains: a table, and in it the drawing. */
export function Waterfall({ bill, rungs, remains }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  return (
    <table className={css.fall}>
      <caption className="visually-hidden">{w.bar}</caption>
      <thead>
        <tr>
          <th scope="col">{w.payer}</th>
          <th scope="col" className={css.number}>
            {w.pays}
          </th>
          <td className={css.drawn} />
          <th scope="col" className={css.number}>
            {w.left}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{w.bill}</th>
          <td />
          <Drawn from={0} to={bill} bill={bill} tone="bill" />
          <td className={css.number}>{tellYuan(bill)}</td>
        </tr>
        {rungs.map(({ payer, n, state, counted, low, high, leftAfter, mark }) => (
          <tr key={payer}>
            <th scope="row">
              <span className={css.sign} data-tone={toneOf[payer]}>
                {n}
              </span>
              {payerWords[payer][language]} <MarkTag mark={mark} />
            </th>
            <td className={css.number} data-label={w.pays}>
              {counted > 0 || state === 'amount' ? tellYuan(counted) : stateWords[state][language]}
              {high > low && <small>{w.rangeOf({ low, high })}</small>}
            </td>
            <Drawn from={leftAfter} to={leftAfter + counted} bill={bill} tone={toneOf[payer]} />
            <td className={css.number} data-label={w.left}>
              {tellYuan(leftAfter)}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{w.remains}</th>
          <td className={css.number}>{tellYuan(remains.high)}</td>
          <Drawn from={0} to={remains.high} bill={bill} tone="self" />
          <td className={css.number}>
            {remains.low < remains.high && <small>{w.rangeOf(remains)}</small>}
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

interface DrawnProps {
  readonly from: number
  readonly to: number
  readonly bill: number
  readonly tone: string
}

function Drawn({ from, to, bill, tone }: DrawnProps) {
  const part = (amount: number) => `${(amount / bill) * 100}%`
  return (
    <td className={css.drawn} aria-hidden="true">
      <span
        data-tone={tone}
        style={{ marginInlineStart: part(from), inlineSize: part(to - from) }}
      />
    </td>
  )
}
