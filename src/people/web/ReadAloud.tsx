import { SoundOutlined } from '@ant-design/icons'
import type { Words } from '#platform/model/words.ts'
import { useLanguage } from '#platform/web/language.tsx'
import css from './people.module.css'

interface Props {
  readonly title: string
  readonly sentences: readonly Words[]
}

/** What the worker tells the person, in the words of the notice. */
export function ReadAloud({ title, sentences }: Props) {
  const { language } = useLanguage()
  return (
    <section className={css.aloud} aria-label={title}>
      <h2>
        <SoundOutlined aria-hidden="true" /> {title}
      </h2>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence.en}>{sentence[language]}</li>
        ))}
      </ul>
    </section>
  )
}
