import { InfoCircleOutlined, WarningOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import css from './Notice.module.css'

interface Props {
  readonly tone: 'amber' | 'vermilion' | 'azure'
  readonly children: ReactNode
}

/** A sentence that must not be overlooked. */
export function Notice({ tone, children }: Props) {
  const Icon = tone === 'azure' ? InfoCircleOutlined : WarningOutlined
  return (
    <div className={css.notice} data-tone={tone}>
      <Icon aria-hidden="true" className={css.icon} />
      <div>{children}</div>
    </div>
  )
}
