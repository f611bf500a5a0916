import { useEffect, useMemo, useState } from 'react'
import type { ListedSeries } from '../../model/manifest.ts'
import type { Decoder } from './decoder.ts'
import type { Retrieval } from './retrieval.ts'
import type { FileState } from './snapshot.ts'
import type { Slot } from './use-frame.ts'

/** The pictures of a series in their order. Of a file that is not here yet one is expected. */
export function useSlots(
  { retrieval, decoder }: { retrieval: Retrieval; decoder: Decoder },
  series: ListedSeries,
  files: ReadonlyMap<string, FileState>,
): readonly Slot[] {
  const [frames, setFrames] = useState<ReadonlyMap<string, number>>(new Map())
  useEffect(() => {
    for (const { uid } of series.instances) {
      const bytes = files.get(uid) === 'verified' && !frames.has(uid) && retrieval.bytesOf(uid)
      if (!bytes) continue
      decoder.open(uid, bytes).then(
        ({ frames: count }) => setFrames((known) => new Map([...known, [uid, count]])),
        () => setFrames((known) => new Map([...known, [uid, 1]])),
      )
    }
  }, [series, files, frames, retrieval, decoder])
  return useMemo(
    () =>
      series.instances.flatMap(({ uid }) =>
        Array.from({ length: frames.get(uid) ?? 1 }, (_, at) => ({ uid, frame: at + 1 })),
      ),
    [series, frames],
  )
}
