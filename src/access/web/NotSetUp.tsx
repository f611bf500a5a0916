import { Link } from 'react-router'
import { useWords } from '#platform/web/language.tsx'
import css from './SignIn.module.css'
import { words } from './sign-in-words.ts'

/** An empty installation: nobody could sign in. */
export function NotSetUp() {
  const w = useWords(words)
  return (
    <div className={css.sheet}>
      <h1>{w.setUp}</h1>
      <p className={css.lead}>{w.setUpLead}</p>
      <Link to="/setup">{w.goSetUp}</Link>
    </div>
  )
}
