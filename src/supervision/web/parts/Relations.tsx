import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import type { RelationToday } from '../../model/contract.ts'
import { relationKindWords } from '../../model/relation.ts'
import css from '../Supervision.module.css'
import { words } from '../words.ts'

interface Props {
  readonly relations: readonly RelationToday[]
  readonly side: 'supervisor' | 'supervisee'
}

export function Relations({ relations, side }: Props) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  return (
    <ul className={blocks.list}>
      {relations.map((one) => (
        <li key={one.id}>
          <div className={css.row}>
            <strong>
              {side === 'supervisor'
                ? w.with(one.superviseeName || w.wholeHouse, one.house)
                : one.supervisorName}
            </strong>
            {one.deputyActs && <Tag tone="amber">{w.deputy(one.deputyName)}</Tag>}
            {!one.isLive && <Tag>{w.ended}</Tag>}
          </div>
          <p className={blocks.soft}>
            {[
              relationKindWords[one.kind][language],
              w.since(dates.day(one.from)),
              one.to && w.until(dates.day(one.to)),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  )
}
