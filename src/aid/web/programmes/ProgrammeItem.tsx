import { Button } from 'antd'
import { useDates } from '#platform/web/dates.ts'
import { useLabelled } from '#platform/web/labelled.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import { Tag } from '#platform/web/Tag.tsx'
import { paperWords } from '../../model/dossier.ts'
import {
  type Programme,
  payToWords,
  programmeKindWords,
  ruleMarkWords,
} from '../../model/programme.ts'
import css from '../Aid.module.css'
import { words as common } from '../words.ts'
import { words } from './words.ts'

interface Props {
  readonly programme: Programme
  readonly onChange?: () => void
}

/** What it asks and gives, each rule with its source. */
export function ProgrammeItem({ programme, onChange }: Props) {
  const w = useWords(words)
  const c = useWords(common)
  const labelled = useLabelled()
  const dates = useDates()
  const { language } = useLanguage()
  const listing = useListing()
  const { name, kind, terms, ended } = programme
  const [window] = terms.windows
  return (
    <>
      <p className={css.head}>
        <strong>{name}</strong>
        {ended && <Tag>{w.ended}</Tag>}
        {onChange && (
          <Button size="small" aria-label={w.changeOne(name)} onClick={onChange}>
            {w.change}
          </Button>
        )}
      </p>
      <p className={css.soft}>
        {[
          programmeKindWords[kind][language],
          payToWords[terms.payTo][language],
          terms.ceiling !== null && c.ceiling(terms.ceiling),
          window ? c.windowUntil(dates.day(window.until)) : c.always,
          terms.decideDays === null ? c.noDue : w.decideIn(terms.decideDays),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ul className={css.plain} aria-label={w.rules}>
        {terms.rules.map(({ says, cite }) => (
          <li key={says}>
            {says}{' '}
            <span className={css.soft}>
              ({ruleMarkWords[cite.mark][language]} · {cite.source})
            </span>
          </li>
        ))}
      </ul>
      {terms.papers.length > 0 && (
        <p>
          {labelled(
            w.papers,
            listing(
              terms.papers.map(
                (paper) =>
                  `${paperWords[paper.kind][language]}${paper.freshDays === null ? '' : w.fresh(paper.freshDays)}`,
              ),
            ),
          )}
        </p>
      )}
    </>
  )
}
