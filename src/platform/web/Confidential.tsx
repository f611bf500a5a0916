import { LockOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import css from './Confidential.module.css'
import { useWords } from './language.tsx'

interface Props {
  /** Who may read what is inside: 仅本人与督导可见. */
  readonly readers: string
  readonly children: ReactNode
}

/** The lock, the tint, the word, and who may read: nobody needs to remember what plum means. */
export function Confidential({ readers, children }: Props) {
  const w = useWords(words)
  return (
    <fieldset aria-label={w.readBy(readers)} className={css.confidential}>
      <p className={css.mark}>
        <LockOutlined aria-hidden="true" />
        <strong>{w.confidential}</strong>
        <span>{readers}</span>
      </p>
      {children}
    </fieldset>
  )
}

const words = {
  confidential: { zh: '保密', en: 'Confidential' },
  readBy: (readers: string) => ({ zh: `保密：${readers}`, en: `Confidential: ${readers}` }),
}
