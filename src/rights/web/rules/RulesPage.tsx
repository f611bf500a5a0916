import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { PrintSheet } from '#platform/web/PrintSheet.tsx'
import { cite } from '../../model/law.ts'
import { rules } from '../../model/rules-text.ts'
import css from '../Rights.module.css'

/** The rules in plain words, for everybody and without an account; it prints. */
export function RulesPage() {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  return (
    <Page title={w.title} width="read">
      <PrintSheet title={w.title} seal>
        <div className={blocks.stack}>
          <p>{w.version(rules.version, dates.day(rules.from))}</p>
          {rules.chapters.map(({ title, says }) => (
            <section key={title.zh} className={blocks.tight}>
              <h3>{title[language]}</h3>
              {says.map((one) => (
                <p key={one.zh}>{one[language]}</p>
              ))}
            </section>
          ))}
          <p className={blocks.soft}>
            {w.law}{' '}
            <cite lang="zh-CN" className={css.source}>
              {cite('31')} {cite('44')} {cite('48')}
            </cite>
          </p>
          <p>{w.house}</p>
        </div>
      </PrintSheet>
    </Page>
  )
}

const words = {
  title: { zh: '个人信息怎么处理', en: 'How personal data are handled' },
  version: (version: string, day: string) => ({
    zh: `第 ${version} 版，${day} 起`,
    en: `Version ${version}, from ${day}`,
  }),
  law: { zh: '依据', en: 'After' },
  house: {
    zh: '本机构名称、社工部电话（盖章）：',
    en: 'Name and telephone of the house (stamp):',
  },
}
