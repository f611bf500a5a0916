import { Button } from 'antd'
import { useId } from 'react'
import { useWords } from './language.tsx'
import css from './Progress.module.css'

interface Props {
  readonly label: string
  readonly done: number
  readonly total: number
  readonly onCancel?: () => void
}

/** Long work: what is done, what is left, and a way out. */
export function Progress({ label, done, total, onCancel }: Props) {
  const w = useWords(words)
  const id = useId()
  return (
    <div className={css.progress}>
      <p>
        <span id={id}>{label}</span>
        <span className={css.count}>{w.count(done, total)}</span>
      </p>
      <progress aria-labelledby={id} value={done} max={total} />
      {onCancel && <Button onClick={onCancel}>{w.cancel}</Button>}
    </div>
  )
}

const words = {
  count: (done: number, total: number) => ({
    zh: `已完成 ${done}，还剩 ${total - done}`,
    en: `${done} done, ${total - done} left`,
  }),
  cancel: { zh: '停下', en: 'Stop' },
}
