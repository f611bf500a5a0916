import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Refusal } from '#platform/model/refusal.ts'
import { useWords } from '#platform/web/language.tsx'
import { createDecoder, type Decoder } from './decoder.ts'
import { createRetrieval, type Retrieval } from './retrieval.ts'
import { SeriesList } from './SeriesList.tsx'
import { Stack } from './Stack.tsx'
import { StateLine } from './StateLine.tsx'
import { countFiles } from './snapshot.ts'
import type { StudySource } from './study-source.ts'
import { isTakenBack } from './trouble.ts'
import { useGrowth } from './use-growth.ts'
import css from './Viewer.module.css'
import { words } from './words.ts'

export interface Counts {
  readonly instances: number
  readonly verified: number
  readonly corrupt: number
}

interface Props {
  readonly source: StudySource
  /** Each time that it comes to rest: what arrived, and whether it was what the manifest says. */
  readonly onCounted: (counts: Counts) => void
  /** Why it goes on no longer. */
  readonly ends?: Refusal | undefined
}

/** A study on the screen, while it arrives. */
export function Viewer({ source, onCounted, ends }: Props) {
  const w = useWords(words)
  const [means, setMeans] = useState<{ retrieval: Retrieval; decoder: Decoder }>()
  useEffect(() => {
    const decoder = createDecoder()
    const made = { retrieval: createRetrieval(source, decoder.rebuild), decoder }
    setMeans(made)
    if (isSecureContext) made.retrieval.start()
    return () => {
      made.retrieval.stop()
      made.decoder.close()
    }
  }, [source])
  useEffect(() => {
    if (isTakenBack(ends)) means?.retrieval.forget(ends)
  }, [ends, means])
  if (!globalThis.isSecureContext) return <p role="alert">{w.noSecure}</p>
  return means ? <Opened {...means} onCounted={onCounted} /> : null
}

interface OpenedProps extends Pick<Props, 'onCounted'> {
  readonly retrieval: Retrieval
  readonly decoder: Decoder
}

function Opened({ retrieval, decoder, onCounted }: OpenedProps) {
  const w = useWords(words)
  const snapshot = useSyncExternalStore(retrieval.subscribe, retrieval.snapshot)
  const [chosen, setChosen] = useState<string>()
  const { study, state } = snapshot
  const { total, verified, corrupt } = countFiles(snapshot)
  const isTaken = state === 'taken-back'
  useEffect(() => {
    if (isTaken) decoder.forget()
  }, [isTaken, decoder])
  const isResting = total > 0 && ['done', 'flawed', 'stopped'].includes(state)
  useEffect(() => {
    if (isResting) onCounted({ instances: verified + corrupt, verified, corrupt })
  }, [isResting, verified, corrupt, onCounted])
  useGrowth(retrieval, snapshot)
  const series = study?.series.find(({ uid }) => uid === chosen) ?? study?.series[0]
  // Another that joins before it takes nobody away from it.
  if (series && series.uid !== chosen) setChosen(series.uid)
  const means = useMemo(() => ({ retrieval, decoder }), [retrieval, decoder])
  return (
    <div className={css.viewer}>
      <StateLine snapshot={snapshot} onStart={retrieval.start} onStop={retrieval.stop} />
      {isTaken ? (
        <p role="alert">{w.takenBack}</p>
      ) : (
        <div className={css.body}>
          <SeriesList snapshot={snapshot} chosen={series?.uid} onChoose={setChosen} />
          {series && (
            <Stack key={series.uid} means={means} series={series} files={snapshot.files} />
          )}
          {study && !series && <p>{w.empty}</p>}
        </div>
      )}
      <p className={css.soft}>
        {w.notDiagnostic} <span className={css.keys}>{w.keys}</span>
      </p>
    </div>
  )
}
