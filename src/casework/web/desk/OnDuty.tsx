import { Link } from 'react-router'
import { useWords } from '#platform/web/language.tsx'
import css from './QueuePage.module.css'
import { words } from './words.ts'

interface Props {
  readonly duty: { readonly name: string; readonly deputyName: string } | null
  readonly isLead: boolean
}

/** Who answers new requests today, and to whom they fall when nobody does. */
export function OnDuty({ duty, isLead }: Props) {
  const w = useWords(words)
  return (
    <>
      {duty ? w.onDuty(duty.name, duty.deputyName) : w.nobodyOnDuty}
      {isLead && (
        <>
          {' · '}
          <Link to="/duty" className={css.inText}>
            {w.changeDuty}
          </Link>
        </>
      )}
    </>
  )
}
