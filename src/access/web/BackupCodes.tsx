import { Button } from 'antd'
import { useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { words } from './own-words.ts'
import css from './SecondFactor.module.css'

/** Shown once: they are stored sealed, and nobody can show them again. */
export function BackupCodes({ codes }: { readonly codes: readonly string[] }) {
  const w = useWords(words)
  return (
    <Section title={w.backupTitle} actions={<Button onClick={() => print()}>{w.print}</Button>}>
      <p>{w.backup}</p>
      <ul className={css.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </Section>
  )
}
