import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useWords } from './language.tsx'
import { Problem } from './Problem.tsx'
import css from './Query.module.css'

interface Props<Value> {
  readonly of: UseQueryResult<Value>
  readonly children: (value: Value) => ReactNode
}

/** What was asked for: on its way, here, or refused. What is here stays while it is asked again. */
export function Query<Value>({ of: { data, error, refetch }, children }: Props<Value>) {
  const w = useWords(words)
  if (data !== undefined) return children(data)
  if (error) return <Problem error={error} onRetry={() => void refetch()} />
  return (
    <div role="status" aria-label={w.loading} className={css.loading}>
      <span />
      <span />
      <span />
    </div>
  )
}

const words = { loading: { zh: '正在取数据', en: 'Loading' } }
