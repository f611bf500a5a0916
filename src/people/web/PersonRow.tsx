import { LockOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useWords } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import type { PersonCard } from '../model/person.ts'
import { useCardLine } from './card-line.ts'
import css from './people.module.css'
import { words } from './words.ts'

interface Props {
  readonly card: PersonCard
  readonly children?: ReactNode
}

/** Somebody in a list. A closed record shows a lock and the masked name. */
export function PersonRow({ card, children }: Props) {
  const w = useWords(words)
  const lineOf = useCardLine()
  return (
    <li className={css.row}>
      <span className={css.who}>
        <strong>{card.name}</strong>
        {card.closed ? (
          <Tag tone="azure" icon={<LockOutlined />}>
            {w.minor}
          </Tag>
        ) : (
          <span className={css.soft}>{lineOf(card)}</span>
        )}
      </span>
      {children}
    </li>
  )
}
