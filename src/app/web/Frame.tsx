import { type ReactNode, useEffect, useRef } from 'react'
import { Link, Outlet, useLocation } from 'react-router'
import { useWords } from '#platform/web/language.tsx'
import { Brand } from './Brand.tsx'
import css from './Frame.module.css'

interface Props {
  readonly isDemo: boolean
  /** Right of the brand. */
  readonly tools: ReactNode
  readonly nav?: ReactNode
  readonly children?: ReactNode
}

/** The furniture around every page: skip link, header, the one main; for whoever has no account, the rules. */
export function Frame({ isDemo, tools, nav, children }: Props) {
  const w = useWords(words)
  const main = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const arrivedAt = useRef(pathname)
  useEffect(() => {
    if (arrivedAt.current === pathname) return
    arrivedAt.current = pathname
    scrollTo(0, 0)
    // Whoever hears the page instead of seeing it is told that it is a new one.
    main.current?.focus({ preventScroll: true })
  }, [pathname])

  return (
    <div className={css.frame} data-nav={Boolean(nav)}>
      <a href="#main" className={css.skip}>
        {w.skip}
      </a>
      <header className={`${css.header} no-print`}>
        {isDemo && <p className={css.demo}>{w.demo}</p>}
        <div className={css.bar}>
          <Brand />
          {nav}
          <div className={css.tools}>{tools}</div>
        </div>
      </header>
      <main id="main" ref={main} tabIndex={-1} className={css.main}>
        {children ?? <Outlet />}
      </main>
      {!nav && (
        <footer className={`${css.footer} no-print`}>
          <Link to="/rules">{w.rules}</Link>
        </footer>
      )}
    </div>
  )
}

const words = {
  skip: { zh: '跳到正文', en: 'Skip to the page' },
  rules: { zh: '我们怎样使用个人信息', en: 'How we use personal data' },
  demo: { zh: '演示数据，均为虚构', en: 'Demonstration: all data are invented' },
}
