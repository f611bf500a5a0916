import type { Instant } from '#platform/model/time.ts'
import type { ContactNote } from '../../model/contact.ts'

/** A note that is being written: what is not chosen yet is empty. */
export interface NoteInHand extends Omit<ContactNote, 'at' | 'mode'> {
  readonly at: Instant | ''
  readonly mode: ContactNote['mode'] | ''
}

export interface NoteHalfProps {
  readonly content: NoteInHand
  readonly change: (part: Partial<NoteInHand>) => void
}
