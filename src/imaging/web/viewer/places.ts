import type { ListedSeries } from '../../model/manifest.ts'
import type { FileState } from './snapshot.ts'

/** Which of a series are not here, or not what they should be: `3`, `5–9`. They count from 1. */
export function placesOf({ instances }: ListedSeries, files: ReadonlyMap<string, FileState>) {
  const runs: [first: number, last: number][] = []
  for (const [at, { uid }] of instances.entries()) {
    if (files.get(uid) === 'verified') continue
    const run = runs.at(-1)
    if (run?.[1] === at) run[1] = at + 1
    else runs.push([at + 1, at + 1])
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`))
}
