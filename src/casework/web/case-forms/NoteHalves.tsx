import type { Goal } from '../../model/case.ts'
import { NoteTaps } from './NoteTaps.tsx'
import { NoteWords } from './NoteWords.tsx'
import type { NoteHalfProps } from './note-in-hand.ts'

/** All questions of a note: first what is tapped, then what is written. */
export function NoteHalves(props: NoteHalfProps & { readonly goals: readonly Goal[] }) {
  return (
    <>
      <NoteTaps {...props} />
      <NoteWords {...props} />
    </>
  )
}
