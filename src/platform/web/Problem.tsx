import { ExclamationCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Refusal } from '../model/refusal.ts'
import { useWords } from './language.tsx'
import css from './Problem.module.css'
import { ServerRefusal } from './server-refusal.ts'

interface Props {
  readonly error: unknown
  readonly onRetry?: () => void
}

/** A refusal, shown: what happened and what to do (one sentence of the contract), and the code. */
export function Problem({ error, onRetry }: Props) {
  const w = useWords(words)
  const refusal = error instanceof Refusal ? error : undefined
  const requestId = error instanceof ServerRefusal ? error.requestId : undefined
  return (
    <div role="alert" className={css.problem}>
      <ExclamationCircleOutlined aria-hidden="true" className={css.icon} />
      <div>
        <p>{refusal?.message ?? w.unexpected}</p>
        <p className={css.code}>
          {w.code} {refusal?.code ?? 'page-error'}
          {requestId && ` · ${w.number} ${requestId}`}
        </p>
      </div>
      {onRetry && <Button onClick={onRetry}>{w.retry}</Button>}
    </div>
  )
}

const words = {
  unexpected: {
    zh: '页面出了意外。请刷新后重试；若仍不行，请告诉管理员。',
    en: 'Something unexpected happened on this page. Reload it, or tell an administrator.',
  },
  code: { zh: '代码', en: 'Code' },
  number: { zh: '编号', en: 'Number' },
  retry: { zh: '重试', en: 'Try again' },
}
