import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { words } from '../care-words.ts'
import css from './CarePage.module.css'

/** It has arrived, and whom to call when it cannot wait. */
export function Receipt({ receipt }: { readonly receipt: string }) {
  const w = useWords(words)
  return (
    <Page title={w.sent} width="read">
      <div className={css.care}>
        <section role="status" className={css.receipt}>
          <p>{w.willCall}</p>
          <p>
            {w.code} <strong className={css.code}>{receipt}</strong>
          </p>
          <p className={css.soft}>{w.keep}</p>
        </section>
        <h2>{w.urgent}</h2>
        <a className={css.choice} href="tel:12356">
          {w.mind}
        </a>
        <a className={css.choice} href="tel:120">
          {w.emergency}
        </a>
      </div>
    </Page>
  )
}
