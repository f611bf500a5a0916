import { NoteInHand } from './offline-case.ts'

export type NoteField = keyof NoteInHand

/** In the order in which a note is written. */
export const noteFields = Object.keys(NoteInHand.shape) as NoteField[]

const EMPTY = new Set(['', '0', '[]', 'false'])

/**
 * In which fields the note from the device and the draft that lies on the server differ. The time at
 * which a form was opened is no difference, nor is a field that only one of the two has filled in.
 */
export function findConflicts(mine: NoteInHand, theirs: Partial<NoteInHand>): NoteField[] {
  return noteFields.filter((field) => {
    if (field === 'at' || field === 'contactMade') return false
    const [one, other] = [tell(mine[field]), tell(theirs[field])]
    return one !== other && !EMPTY.has(one) && !EMPTY.has(other)
  })
}

/** Both together: what only one of them has is taken, in the rest somebody has chosen. */
export function merge(
  mine: NoteInHand,
  theirs: Partial<NoteInHand>,
  fromTheirs: ReadonlySet<NoteField>,
): NoteInHand {
  const taken = noteFields.filter(
    (field) =>
      fromTheirs.has(field) || (EMPTY.has(tell(mine[field])) && !EMPTY.has(tell(theirs[field]))),
  )
  return NoteInHand.parse({
    ...mine,
    ...Object.fromEntries(taken.map((field) => [field, theirs[field] ?? mine[field]])),
  })
}

function tell(value: unknown) {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value.trim()
  return Array.isArray(value) ? JSON.stringify([...value].sort()) : String(value)
}
