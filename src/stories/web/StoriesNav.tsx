import { NavLink } from 'react-router'
import { useMe } from '#access/web/index.tsx'
import { useWords } from '#platform/web/language.tsx'
import css from './Stories.module.css'
import { words } from './words.ts'

/** From one part of publicity to the next, as far as one's post reaches. */
export function StoriesNav() {
  const w = useWords(words)
  const role = useMe().me?.actor.role
  const writes = role === 'social-worker' || role === 'lead'
  const reads = role === 'lead' || role === 'supervisor' || role === 'city-officer'
  const parts = [
    ...(writes ? [{ to: '/stories', label: w.stories }] : []),
    ...(reads ? [{ to: '/stories/readings', label: w.readings }] : []),
    { to: '/stories/contests', label: w.contests },
    { to: '/stories/calendar', label: w.calendar },
    { to: '/stories/public', label: w.publicPage },
  ]
  return (
    <nav aria-label={w.parts} className={css.nav}>
      {parts.map(({ to, label }) => (
        <NavLink key={to} to={to} end>
          {label}
        </NavLink>
      ))}
    </nav>
  )
}
