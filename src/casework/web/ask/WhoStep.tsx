import { TeamOutlined, UserOutlined } from '@ant-design/icons'
import { useWords } from '#platform/web/language.tsx'
import css from './AskPage.module.css'
import { words } from './words.ts'

interface Props {
  /** Something weighs on the mind: whom to call stands beside the question. */
  readonly isHeavy: boolean
  readonly onChoose: (source: 'patient' | 'family') => void
}

/** The second tap. */
export function WhoStep({ isHeavy, onChoose }: Props) {
  const w = useWords(words)
  return (
    <>
      <div className={css.big}>
        <button type="button" className={css.choice} onClick={() => onChoose('patient')}>
          <UserOutlined aria-hidden="true" />
          {w.patient}
        </button>
        <button type="button" className={css.choice} onClick={() => onChoose('family')}>
          <TeamOutlined aria-hidden="true" />
          {w.family}
        </button>
      </div>
      {isHeavy && (
        <p className={css.heavy}>
          {w.heavy} <a href="tel:12356">{w.line}</a>
        </p>
      )}
    </>
  )
}
