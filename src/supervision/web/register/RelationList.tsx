import { Button } from 'antd'
import { useState } from 'react'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { ListEnd } from '#platform/web/ListEnd.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { type Relation, relationKindWords } from '../../model/relation.ts'
import type { SupervisorId, SupervisorName } from '../../model/supervisor.ts'
import css from '../Supervision.module.css'
import { RelationForm } from './RelationForm.tsx'
import { words } from './words.ts'

interface Props {
  readonly relations: readonly Relation[]
  readonly supervisors: readonly SupervisorName[]
  readonly by: 'city' | 'head'
  readonly supervisorId?: SupervisorId
}

/** Who is supervised by whom; each can be changed by whoever gave it. */
export function RelationList({ relations, supervisors, by, ...given }: Props) {
  const w = useWords(words)
  const [doing, setDoing] = useState<Relation | 'new'>()
  const close = () => setDoing(undefined)
  const form = { supervisors, by, ...given, onClose: close }
  return (
    <Section
      title={w.relations}
      actions={<Button onClick={() => setDoing('new')}>{w.addRelation}</Button>}
    >
      {relations.length === 0 && <p className={blocks.soft}>{w.noRelations}</p>}
      {by === 'head' && <p className={blocks.soft}>{w.given}</p>}
      <ul className={blocks.list}>
        {relations.map((relation) => (
          <Line
            key={relation.id}
            relation={relation}
            isOwn={(relation.superviseeName === '') === (by === 'city')}
            onChange={() => setDoing(relation)}
          />
        ))}
      </ul>
      <ListEnd of={relations} />
      {doing === 'new' && <RelationForm {...form} />}
      {doing && doing !== 'new' && <RelationForm {...form} relation={doing} />}
    </Section>
  )
}

interface LineProps {
  readonly relation: Relation
  readonly isOwn: boolean
  readonly onChange: () => void
}

function Line({ relation, isOwn, onChange }: LineProps) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const { house, superviseeName, supervisorName, kind, from, to, deputyName } = relation
  const who = w.pair(supervisorName, superviseeName || w.wholeHouse)
  return (
    <li>
      <div className={css.row}>
        <strong>{who}</strong>
        {isOwn && (
          <Button size="small" aria-label={w.changeNamed(who)} onClick={onChange}>
            {w.change}
          </Button>
        )}
      </div>
      <p className={blocks.soft}>
        {[
          house,
          relationKindWords[kind][language],
          to ? w.span(dates.day(from), dates.day(to)) : w.sinceDay(dates.day(from)),
          deputyName && w.deputyIs(deputyName),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </li>
  )
}
