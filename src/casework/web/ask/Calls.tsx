import { BellOutlined, PhoneOutlined } from '@ant-design/icons'
import { useWords } from '#platform/web/language.tsx'
import css from './AskPage.module.css'
import { words } from './words.ts'

/** Whom to call, at once, before anything else is asked. */
export function Calls({ onSafe }: { readonly onSafe: () => void }) {
  const w = useWords(words)
  return (
    <>
      <p>{w.firstGetHelp}</p>
      <Numbers />
      <button type="button" className={css.secondary} onClick={onSafe}>
        {w.safeNow}
      </button>
    </>
  )
}

/** The bell first: it is nearer than any number. */
export function Numbers() {
  const w = useWords(words)
  return (
    <ul className={css.calls}>
      <li className={css.bell}>
        <BellOutlined aria-hidden="true" />
        <span>{w.nurse}</span>
      </li>
      <li>
        <a href="tel:120" className={css.call} data-tone="vermilion">
          <PhoneOutlined aria-hidden="true" />
          {w.emergency}
        </a>
      </li>
      <li>
        <a href="tel:110" className={css.call} data-tone="vermilion">
          <PhoneOutlined aria-hidden="true" />
          {w.police}
        </a>
      </li>
      <li>
        <a href="tel:12356" className={css.call}>
          <PhoneOutlined aria-hidden="true" />
          <span>
            {w.mind}
            <small>{w.mindHint}</small>
          </span>
        </a>
      </li>
    </ul>
  )
}
