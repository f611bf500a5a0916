import { EditOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useWords } from '#platform/web/language.tsx'
import css from './CasePage.module.css'
import type { PartProps } from './part.ts'
import { words } from './words.ts'

/** Always within reach: the note that takes a minute. */
export function Compose({ open }: Pick<PartProps, 'open'>) {
  const w = useWords(words)
  return (
    <div className={`${css.compose} no-print`}>
      <Button
        type="primary"
        size="large"
        icon={<EditOutlined aria-hidden="true" />}
        onClick={() => open('contact-note')}
      >
        {w.note}
      </Button>
      <span className={css.composeHint}>{w.noteHint}</span>
    </div>
  )
}
