import { useWords } from '#platform/web/language.tsx'
import css from './AskPage.module.css'
import { words } from './words.ts'

interface Props {
  readonly bed: string
  readonly onType: (bed: string) => void
  readonly onDone: () => void
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9']
const LONGEST = 6

/** The third tap: big numbers, and a way past for who does not know. */
export function BedStep({ bed, onType, onDone }: Props) {
  const w = useWords(words)
  const add = (digit: string) => onType((bed + digit).slice(0, LONGEST))
  return (
    <>
      <p className={css.bed} aria-live="polite">
        <span className={css.soft}>{w.bedShown}</span>
        <strong>{bed || w.noBed}</strong>
      </p>
      <div className={css.pad}>
        {DIGITS.map((digit) => (
          <button key={digit} type="button" onClick={() => add(digit)}>
            {digit}
          </button>
        ))}
        <button type="button" aria-label={w.extraLabel} onClick={() => add(w.extra)}>
          {w.extra}
        </button>
        <button type="button" onClick={() => add('0')}>
          0
        </button>
        <button type="button" aria-label={w.erase} onClick={() => onType(bed.slice(0, -1))}>
          ⌫
        </button>
      </div>
      <div className={css.foot}>
        {bed ? (
          <button type="button" className={css.primary} onClick={onDone}>
            {w.go}
          </button>
        ) : (
          <button type="button" className={css.secondary} onClick={onDone}>
            {w.skip}
          </button>
        )}
      </div>
    </>
  )
}
