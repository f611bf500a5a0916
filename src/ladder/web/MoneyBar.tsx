import { tellYuan } from '#insurance/model/fen.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { payerWords } from '../model/payers.ts'
import css from './Ladder.module.css'
import { type ShownRung, toneOf } from './shown.ts'
import { words } from './words.ts'

interface Props {
  readonly bill: number
  readonly rungs: readonly ShownRung[]
  readonly remains: number
}

/** One bar: who pays what, and what remains. The numbers in it are those of the table below. */
export function MoneyBar({ bill, rungs, remains }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const parts = rungs
    .filter(({ counted }) => counted > 0)
    .map(({ payer, n, counted }) => ({
      ...{ key: payer as string, tone: toneOf[payer] as string, sign: String(n), amount: counted },
      label: payerWords[payer][language],
    }))
  if (remains > 0)
    parts.push({ key: 'self', tone: 'self', sign: w.remains, amount: remains, label: w.remains })
  const told = parts.map(({ label, amount }) => `${label} ${tellYuan(amount)}`).join('，')
  return (
    <div className={css.bar} role="img" aria-label={`${w.bar}：${told}`}>
      {parts.map(({ key, tone, sign, amount }) => (
        <span
          key={key}
          data-tone={tone}
          className={css.part}
          style={{ flexGrow: amount / bill }}
          title={tellYuan(amount)}
        >
          {amount / bill > 0.06 ? sign : ''}
        </span>
      ))}
    </div>
  )
}
