import { useWords } from '#platform/web/language.tsx'
import type { Ladder } from '../model/ladder.ts'
import { Dates } from './Dates.tsx'
import css from './Ladder.module.css'
import { MoneyBar } from './MoneyBar.tsx'
import { Reasons } from './Reasons.tsx'
import { shownRungs } from './shown.ts'
import { Unlocks } from './Unlocks.tsx'
import { Waterfall } from './Waterfall.tsx'
import { words } from './words.ts'

/** The sentence first, then the bar, then the steps, each opening its source. */
export function Answer({ ladder }: { readonly ladder: Ladder }) {
  const w = useWords(words)
  const rungs = shownRungs(ladder)
  const { bill, remains } = ladder
  return (
    <div className={css.answer}>
      <p className={css.sentence} aria-live="polite">
        {w.still(remains)}
      </p>
      <p className={css.soft}>{w.ofBill(bill)}</p>
      {remains.low !== remains.high && <p className={css.open}>{w.why}</p>}
      <MoneyBar bill={bill} rungs={rungs} remains={remains.high} />
      <Waterfall bill={bill} rungs={rungs} remains={remains} />
      <Unlocks unlocks={ladder.unlocks} />
      <Reasons rungs={rungs} productVersion={ladder.productVersion} />
      <Dates productVersion={ladder.productVersion} />
      <p className={css.soft}>{w.caveat}</p>
    </div>
  )
}
