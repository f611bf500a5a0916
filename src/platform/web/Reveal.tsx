import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useWords } from './language.tsx'
import { Problem } from './Problem.tsx'
import css from './Reveal.module.css'

interface Props {
  readonly label: string
  /** 110***********1234 */
  readonly masked: string
  /** Fetches the whole value; the server puts the look on record. */
  readonly open: () => Promise<string>
}

const OPEN_MS = 60_000

/** A masked value. Whoever opens it knows beforehand that it is logged; it closes by itself. */
export function Reveal({ label, masked, open }: Props) {
  const w = useWords(words)
  const [value, setValue] = useState<string>()
  const [error, setError] = useState<unknown>()
  const [isOpening, setIsOpening] = useState(false)
  useEffect(() => {
    if (value === undefined) return
    const timer = setTimeout(() => setValue(undefined), OPEN_MS)
    return () => clearTimeout(timer)
  }, [value])

  async function show() {
    setIsOpening(true)
    setError(undefined)
    await open().then(setValue, setError)
    setIsOpening(false)
  }

  return (
    <span className={css.reveal}>
      <span aria-live="polite" className={css.value}>
        {value ?? masked}
      </span>
      {value === undefined ? (
        <Button
          key="show"
          size="small"
          icon={<EyeOutlined aria-hidden="true" />}
          loading={isOpening}
          title={w.logged}
          aria-label={w.showLogged(label)}
          onClick={show}
        >
          {w.show}
        </Button>
      ) : (
        <Button
          key="hide"
          size="small"
          icon={<EyeInvisibleOutlined aria-hidden="true" />}
          aria-label={`${w.hide} ${label}`}
          onClick={() => setValue(undefined)}
        >
          {w.hide}
        </Button>
      )}
      {error !== undefined && <Problem error={error} />}
    </span>
  )
}

const words = {
  showLogged: (label: string) => ({
    zh: `查看 ${label}（查看会留下记录）`,
    en: `Show ${label} (looking is logged)`,
  }),
  show: { zh: '查看', en: 'Show' },
  hide: { zh: '遮起来', en: 'Hide' },
  logged: { zh: '查看会留下记录', en: 'looking is logged' },
}
