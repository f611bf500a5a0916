import { useEffect, useRef } from 'react'
import css from './FormErrors.module.css'
import { useWords } from './language.tsx'

export interface ShownFault {
  readonly field: string
  readonly label: string
  readonly message: string
}

interface Props {
  readonly faults: readonly ShownFault[]
  /** Leads to the field. */
  readonly onGo: (field: string) => void
}

/** All that is wrong, on top of the form. The focus goes here whenever the list is a new one. */
export function FormErrors({ faults, onGo }: Props) {
  const w = useWords(words)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (faults.length > 0) box.current?.focus()
  }, [faults])
  if (faults.length === 0) return null

  return (
    <div ref={box} role="alert" tabIndex={-1} className={css.errors}>
      <p className={css.count}>{w.count(faults.length)}</p>
      <ul>
        {faults.map(({ field, label, message }) => (
          <li key={`${field} ${message}`}>
            <button type="button" onClick={() => onGo(field)}>
              {w.fault(label, message)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

const words = {
  fault: (label: string, message: string) => ({
    zh: `${label}：${message}`,
    en: `${label}: ${message}`,
  }),
  count: (n: number) => ({
    zh: `有 ${n} 处需要修改，其余内容都还在`,
    en: `${n} ${n === 1 ? 'thing needs' : 'things need'} another look; the rest is kept`,
  }),
}
