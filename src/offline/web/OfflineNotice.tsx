import { Link, useLocation } from 'react-router'
import { useWords } from '#platform/web/language.tsx'
import css from './Offline.module.css'
import { useBoxOutside } from './use-box.ts'
import { words } from './words.ts'

/** Over every page, as long as something written without a network is not home yet. */
export function OfflineNotice() {
  const w = useWords(words)
  const { unsent } = useBoxOutside()
  const { pathname } = useLocation()
  if (unsent === 0 || pathname === '/offline') return null
  return (
    <p className={`${css.notice} no-print`} role="status">
      {w.unsent(unsent)} <Link to="/offline">{w.toBox}</Link>
    </p>
  )
}
