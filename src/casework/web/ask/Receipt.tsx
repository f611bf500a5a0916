import { CheckCircleOutlined } from '@ant-design/icons'
import type { z } from 'zod'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import type { askFromPoster } from '../../model/contract.ts'
import css from './AskPage.module.css'
import { Numbers } from './Calls.tsx'
import { words } from './words.ts'

type Props = z.output<typeof askFromPoster.output> & { readonly onAnother: () => void }

/** It has arrived: until when somebody comes, the code to name it by, and what to do if it cannot wait. */
export function Receipt({ receipt, answerBy, onAnother }: Props) {
  const w = useWords(words)
  const dates = useDates()
  return (
    <Page title={w.received} width="read">
      <div className={css.ask}>
        <section className={css.receipt} role="status">
          <CheckCircleOutlined aria-hidden="true" className={css.check} />
          <p>{w.comesBefore(dates.full(answerBy))}</p>
          <p className={css.code}>
            <span className={css.soft}>{w.code}</span>
            <strong>{receipt}</strong>
          </p>
          <p className={css.soft}>{w.keep}</p>
        </section>
        <h2>{w.urgent}</h2>
        <Numbers />
        <button type="button" className={css.secondary} onClick={onAnother}>
          {w.again}
        </button>
      </div>
    </Page>
  )
}
