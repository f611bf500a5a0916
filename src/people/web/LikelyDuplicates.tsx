import { WarningOutlined } from '@ant-design/icons'
import { Button, Checkbox } from 'antd'
import { Link } from 'react-router'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { LikelyDuplicate, PersonCard } from '../model/person.ts'
import { PersonRow } from './PersonRow.tsx'
import css from './people.module.css'
import { likenessWords, words } from './words.ts'

interface Props {
  readonly people: readonly LikelyDuplicate[]
  readonly confirmed: readonly string[]
  readonly onConfirm: (ids: string[]) => void
  /** Where somebody is being looked for: the one found is taken. */
  readonly onFound?: ((card: PersonCard) => void) | undefined
}

/** Who may be the same person. Each has to be looked at and answered. */
export function LikelyDuplicates({ people, confirmed, onConfirm, onFound }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  if (people.length === 0) return null

  function toggle(id: string, isOther: boolean) {
    const rest = confirmed.filter((one) => one !== id)
    onConfirm(isOther ? [...rest, id] : rest)
  }

  return (
    <section role="status" className={css.warning} aria-label={w.duplicates}>
      <h2>
        <WarningOutlined aria-hidden="true" /> {w.duplicates}
      </h2>
      <p>{w.duplicatesLead}</p>
      <ul className={css.found}>
        {people.map((card) => (
          <PersonRow key={card.id} card={card}>
            <span className={css.likeness}>{likenessWords[card.likeness][language]}</span>
            <span className={css.answers}>
              {onFound ? (
                <Button size="small" onClick={() => onFound(card)}>
                  {w.theSame}
                </Button>
              ) : (
                <Link to={`/people/${card.id}`}>{card.closed ? w.askToSee : w.open}</Link>
              )}
              {card.likeness !== 'same-identity-number' && (
                <Checkbox
                  checked={confirmed.includes(card.id)}
                  onChange={({ target }) => toggle(card.id, target.checked)}
                >
                  {w.different}
                </Checkbox>
              )}
            </span>
          </PersonRow>
        ))}
      </ul>
    </section>
  )
}
