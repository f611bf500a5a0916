import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { useLocation } from 'react-router'
import css from './Fold.module.css'

interface Props {
  /** What the button shows, and what it is called where that is not enough. */
  readonly button: ReactNode
  readonly label?: string
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A button that opens a small sheet below it; Escape, leaving it or going elsewhere closes it. */
export function Fold({ button, label, className, children }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const id = useId()
  const { pathname } = useLocation()

  // biome-ignore lint/correctness/useExhaustiveDependencies: going elsewhere is what closes it
  useEffect(() => setIsOpen(false), [pathname])
  useEffect(() => {
    if (!isOpen) return
    const press = ({ target }: Event) => root.current?.contains(target as Node) || setIsOpen(false)
    addEventListener('pointerdown', press)
    return () => removeEventListener('pointerdown', press)
  }, [isOpen])

  function leave({ relatedTarget }: FocusEvent) {
    if (relatedTarget && !root.current?.contains(relatedTarget)) setIsOpen(false)
  }

  function close({ key }: KeyboardEvent) {
    if (key !== 'Escape' || !isOpen) return
    setIsOpen(false)
    opener.current?.focus()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches what its children do
    <div ref={root} className={`${css.fold} ${className ?? ''}`} onBlur={leave} onKeyDown={close}>
      <button
        ref={opener}
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={label}
        onClick={() => setIsOpen(!isOpen)}
      >
        {button}
      </button>
      <div id={id} hidden={!isOpen} className={css.sheet}>
        {children}
      </div>
    </div>
  )
}
