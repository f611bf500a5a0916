import blocks from '#platform/web/blocks.module.css'
import { useLanguage } from '#platform/web/language.tsx'
import { type Article, articles, cite } from '../model/law.ts'
import css from './Rights.module.css'

/** What the law says here, in our words, and where it stands. */
export function LawNote({ article }: { readonly article: Article }) {
  const { language } = useLanguage()
  return (
    <p className={blocks.soft}>
      {articles[article][language]}{' '}
      <cite lang="zh-CN" className={css.source}>
        {cite(article)}
      </cite>
    </p>
  )
}
