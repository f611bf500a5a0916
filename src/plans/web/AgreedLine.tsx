import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { type Plan, signerWords } from '../model/plan.ts'
import css from './Plans.module.css'
import { words } from './words.ts'

/** Who agreed on it, when and how; where the sheet lies. */
export function AgreedLine({ plan: { agreement, sheetPlace } }: { readonly plan: Plan }) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  if (!agreement) return null
  const who = signerWords[agreement.by][language]
  const day = dates.day(agreement.on)
  if (agreement.how === 'verbal')
    return <p className={css.soft}>{w.heardBy(day, who, agreement.witness)}</p>
  return (
    <p className={css.soft}>
      {w.agreedBy(day, who)} · {sheetPlace ? w.sheetAt(sheetPlace) : w.noSheet}
    </p>
  )
}
