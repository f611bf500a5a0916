import { FileAddOutlined } from '@ant-design/icons'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { type Unlock, unlockWords } from '../model/unlocks.ts'
import css from './Ladder.module.css'
import { words } from './words.ts'

/** What one more paper would bring, the most useful first. */
export function Unlocks({ unlocks }: { readonly unlocks: readonly Unlock[] }) {
  const w = useWords(words)
  const { language } = useLanguage()
  if (unlocks.length === 0) return null
  return (
    <section className={css.unlocks}>
      <h3>{w.unlocks}</h3>
      <ul>
        {unlocks.map(({ id, gain }) => (
          <li key={id}>
            <FileAddOutlined aria-hidden="true" />
            <div>
              <p>
                {unlockWords[id].what[language]}
                <strong>{gain ? w.gain(gain) : w.needed}</strong>
              </p>
              <p className={css.soft}>{unlockWords[id].paper[language]}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
