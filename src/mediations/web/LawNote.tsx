import { useLanguage, useWords } from '#platform/web/language.tsx'
import { duties } from '../model/law.ts'
import css from './MediationPage.module.css'
import { words } from './words.ts'

/** What the law asks here, and where it stands. */
export function LawNote({ duty }: { readonly duty: keyof typeof duties }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { says, source, article } = duties[duty]
  return (
    <p className={css.law}>
      {says[language]} {w.law} <cite lang="zh-CN">{`《${source}》${article}`}</cite>
    </p>
  )
}
