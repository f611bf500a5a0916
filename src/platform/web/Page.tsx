import { type ReactNode, useEffect } from 'react'
import { Link } from 'react-router'
import { useWords } from './language.tsx'
import css from './Page.module.css'

interface Props {
  readonly title: string
  /** The way here, without the page itself. */
  readonly trail?: readonly { readonly label: string; readonly to: string }[]
  /** Buttons, the most wanted first. */
  readonly actions?: ReactNode
  /** One or two sentences below the title. */
  readonly lead?: ReactNode
  readonly width?: 'wide' | 'form' | 'read'
  readonly children: ReactNode
}

/** What lies inside the shell's `<main>`: the one h1, the way here, what can be done. */
export function Page({ title, trail = [], actions, lead, width = 'wide', children }: Props) {
  const w = useWords(words)
  useEffect(() => {
    document.title = `${title} · ${w.product}`
  }, [title, w.product])

  return (
    <div className={`${css.page} ${css[width]}`}>
      <header className={css.head} data-page-head>
        {trail.length > 0 && (
          <nav aria-label={w.trail} className={`${css.trail} no-print`}>
            <ol>
              {trail.map(({ label, to }) => (
                <li key={to}>
                  <Link to={to}>{label}</Link>
                </li>
              ))}
            </ol>
          </nav>
        )}
        <div className={css.line}>
          <h1 className={css.title}>{title}</h1>
          {actions && <div className={`${css.actions} no-print`}>{actions}</div>}
        </div>
        {lead && <p className={css.lead}>{lead}</p>}
      </header>
      {children}
    </div>
  )
}

const words = {
  product: { zh: '仁桥', en: 'Renqiao' },
  trail: { zh: '当前位置', en: 'You are here' },
}
