import { useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import type { ListedSeries } from '../../model/manifest.ts'
import { placesOf } from './places.ts'
import { type FileState, isGrowing, type Snapshot } from './snapshot.ts'
import css from './Viewer.module.css'
import { words } from './words.ts'

interface Props {
  readonly snapshot: Snapshot
  readonly chosen: string | undefined
  readonly onChoose: (uid: string) => void
}

/** Each series with how much of it is here: one that is not whole says so. */
export function SeriesList({ snapshot, chosen, onChoose }: Props) {
  const { study, files, state } = snapshot
  const w = useWords(words)
  const listing = useListing()
  return (
    <ul className={css.series} aria-label={w.series}>
      {study?.series.map((series) => {
        const here = countVerified(series, files)
        const { length } = series.instances
        const isShort = here < length && state !== 'running' && state !== 'opening'
        return (
          <li key={series.uid}>
            <button
              type="button"
              aria-pressed={series.uid === chosen}
              onClick={() => onChoose(series.uid)}
            >
              <strong>{w.seriesOf(series.number, series.modality)}</strong>
              <span>{w.verified(here, length)}</span>
              {isGrowing(snapshot) && <em>{w.moreMayCome}</em>}
              {isShort && <em>{w.incomplete}</em>}
              {isShort && <span>{w.missing(listing(placesOf(series, files)))}</span>}
            </button>
          </li>
        )
      })}
    </ul>
  )
}

function countVerified({ instances }: ListedSeries, files: ReadonlyMap<string, FileState>) {
  return instances.filter(({ uid }) => files.get(uid) === 'verified').length
}
