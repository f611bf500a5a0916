import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { FormDrawer } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import { Query } from '#platform/web/Query.tsx'
import { estimateMethodWords } from '../../model/activity.ts'
import { MOST_ROWS, openFigure, type VolumeRow } from '../../model/contract.ts'
import { type Figure, type Method, methodWords } from '../../model/volume.ts'
import { keys } from '../keys.ts'
import { words as activityWords } from '../words.ts'
import { useFigureName } from './figure-name.ts'
import type { Period } from './period.ts'
import { words } from './words.ts'

const places: Record<Method, string> = {
  case: '/cases',
  group: '/groups',
  community: '/activities',
}

interface Props {
  readonly period: Period
  readonly figure: Figure
  readonly onClose: () => void
}

/** The rows behind a figure; each leads to its record. */
export function FigureDrawer({ period, figure, onClose }: Props) {
  const w = useWords(words)
  const nameOf = useFigureName()
  const rows = useQuery({
    queryKey: keys.figure(period.from, period.to, JSON.stringify(figure)),
    queryFn: () => call(openFigure, { ...period, figure }),
  })
  return (
    <FormDrawer wide title={nameOf(figure)} onClose={onClose}>
      <Query of={rows}>
        {({ rows: shown, deeds, persons }) => (
          <div className={blocks.stack}>
            <p>
              {w.rows(deeds, persons)} {deeds > MOST_ROWS && w.newest(MOST_ROWS)}
            </p>
            <ul className={blocks.list}>
              {shown.map((row, index) => (
                // A case may have several contacts at one moment.
                // biome-ignore lint/suspicious/noArrayIndexKey: rows are shown once and never move
                <Row key={index} row={row} />
              ))}
            </ul>
          </div>
        )}
      </Query>
    </FormDrawer>
  )
}

function Row({ row }: { readonly row: VolumeRow }) {
  const w = useWords(words)
  const a = useWords(activityWords)
  const dates = useDates()
  const listing = useListing()
  const { language } = useLanguage()
  const { method, recordId, title, at, minutes, people, estimate } = row
  return (
    <li>
      <div className={blocks.row}>
        <Link to={`${places[method]}/${recordId}`}>
          {methodWords[method][language]} {title}
        </Link>
        <span className={blocks.soft}>
          {dates.short(at)} · {w.inMinutes(minutes)}
        </span>
      </div>
      <p>
        {[
          listing(people.map(({ name }) => name)),
          estimate && a.estimatedN(estimate.people, estimateMethodWords[estimate.method][language]),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </li>
  )
}
