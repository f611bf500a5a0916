import type { ContactNote } from '#casework/model/contact.ts'
import { openCase, writeContact } from '#casework/model/contract.ts'
import { dropDraft, readDraft } from '#drafts/model/contract.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { toInstant } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { findConflicts, merge } from '../model/conflict.ts'
import { isKeyInDoubt, type NoteInHand, type OfflineNote } from '../model/offline-case.ts'
import { dropNote, keepNote, readNotes } from './box.ts'

/** Two texts of one form: the note from this device, and the draft that lies on the server. */
export interface Conflict {
  readonly note: OfflineNote
  readonly theirs: Partial<NoteInHand>
}

export interface Synced {
  readonly sent: number
  readonly conflicts: readonly Conflict[]
}

let underWay: Promise<Synced> | undefined

/** Sends what waits, in the order in which it was written; asked twice at once it is done once. */
export function sendNotes(): Promise<Synced> {
  underWay ??= sendAll().finally(() => {
    underWay = undefined
  })
  return underWay
}

async function sendAll(): Promise<Synced> {
  const waiting = (await readNotes()).filter(({ state }) => state === 'waiting')
  const conflicts: Conflict[] = []
  let sent = 0
  for (const note of waiting.toSorted((one, other) => (one.note.at < other.note.at ? -1 : 1))) {
    try {
      const theirs = note.firstTriedAt === null ? await readTheirs(note) : undefined
      if (theirs && findConflicts(note.note, theirs).length > 0) conflicts.push({ note, theirs })
      else {
        await sendOne({ ...note, note: theirs ? merge(note.note, theirs, new Set()) : note.note })
        sent += 1
      }
    } catch (error) {
      if (!isAnswer(error)) break
      await keepNote({ ...note, state: 'refused', problem: error.message })
    }
  }
  return { sent, conflicts }
}

/** The conflict is settled: what was chosen goes out as one note. */
export async function sendMerged({ note, theirs }: Conflict, chosen: Parameters<typeof merge>[2]) {
  await sendOne({ ...note, note: merge(note.note, theirs, chosen) })
}

/** What is sent is written down before, so that a second attempt sends the very same. */
async function sendOne(note: OfflineNote) {
  const { id, caseId } = note
  const now = toInstant(new Date())
  if (!(isKeyInDoubt(note, now) && (await isThere(note)))) {
    await keepNote({ ...note, firstTriedAt: note.firstTriedAt ?? now })
    const input = { caseId, ...(note.note as ContactNote) }
    await call(writeContact, input, { idempotencyKey: id })
  }
  await dropNote(id)
  await call(dropDraft, { form: draftName(caseId) }).catch(() => undefined)
}

async function readTheirs({ caseId }: OfflineNote) {
  const { draft } = await call(readDraft, { form: draftName(caseId) })
  return draft?.content as Partial<NoteInHand> | undefined
}

async function isThere({ caseId, note }: OfflineNote) {
  const { river } = await call(openCase, { caseId })
  return river.some(
    (entry) =>
      entry.kind === 'contact' &&
      entry.contact.at === note.at &&
      entry.contact.shared === note.shared,
  )
}

function draftName(caseId: string) {
  return `contact-note.${caseId}`
}

/** The product said no; not: nobody answered, or nobody is signed in. */
function isAnswer(error: unknown): error is Refusal {
  return (
    error instanceof Refusal && error.status >= 400 && error.status < 500 && error.status !== 401
  )
}
