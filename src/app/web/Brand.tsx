import { Link } from 'react-router'
import { useWords } from '#platform/web/language.tsx'
import css from './Brand.module.css'

/** 仁桥: two characters on a bridge. */
export function Brand() {
  const w = useWords(words)
  return (
    <Link to="/" className={css.brand} aria-label={w.home}>
      <svg aria-hidden="true" viewBox="0 0 32 32" fill="none">
        <path
          d="M2 17Q16 5 30 17M2 24h7a7 7 0 0 1 14 0h7"
          stroke="currentColor"
          strokeWidth="2.6"
          strokeLinecap="round"
        />
      </svg>
      <span>{w.name}</span>
    </Link>
  )
}

const words = {
  name: { zh: '仁桥', en: 'Renqiao' },
  home: { zh: '仁桥首页', en: 'Renqiao home' },
}
