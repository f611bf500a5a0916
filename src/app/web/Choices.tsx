import { useAppearance } from '#platform/web/Appearance.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import css from './Choices.module.css'

/** 长辈版 and the other language: always in sight where people have no account. */
export function PublicChoices() {
  const w = useWords(words)
  const { elder, choose } = useAppearance()
  return (
    <div className={css.inline}>
      <button type="button" aria-pressed={elder} onClick={() => choose({ elder: !elder })}>
        {w.elder}
      </button>
      <OtherLanguage />
    </div>
  )
}

/** The language is named in itself: whoever needs it can read it. */
export function OtherLanguage() {
  const { language, speak } = useLanguage()
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <button type="button" className={css.plain} lang={other} onClick={() => speak(other)}>
      {other === 'en' ? 'English' : '中文'}
    </button>
  )
}

/** How the product looks, for this person on this device. */
export function AppearanceChoices() {
  const w = useWords(words)
  const { elder, shade, choose } = useAppearance()
  return (
    <>
      <Toggle label={w.elder} on={elder} onChange={(on) => choose({ elder: on })} />
      <Toggle
        label={w.dark}
        on={shade === 'dark'}
        onChange={(on) => choose({ shade: on ? 'dark' : 'light' })}
      />
    </>
  )
}

interface ToggleProps {
  readonly label: string
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}

function Toggle({ label, on, onChange }: ToggleProps) {
  return (
    <label className={css.toggle}>
      {label}
      <input
        type="checkbox"
        role="switch"
        aria-checked={on}
        checked={on}
        onChange={({ target }) => onChange(target.checked)}
      />
    </label>
  )
}

const words = {
  elder: { zh: '长辈版', en: 'Large type' },
  dark: { zh: '深色', en: 'Dark' },
}
