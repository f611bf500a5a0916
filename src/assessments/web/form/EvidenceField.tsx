import { contactModeWords } from '#casework/model/code-lists.ts'
import type { Contact, ContactId } from '#casework/model/contact.ts'
import { SomeOf } from '#drafts/web/index.tsx'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { words } from '../words.ts'
import css from './AssessmentForm.module.css'

interface Props {
  readonly contacts: readonly Contact[]
  readonly chosen: readonly ContactId[]
  readonly onChoose: (ids: ContactId[]) => void
}

/** So many are offered; older ones stay where they were chosen. */
const NEWEST = 8

/** The notes on which a score rests, newest first; the shared half tells which is which. */
export function EvidenceField({ contacts, chosen, onChoose }: Props) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  if (contacts.length === 0) return <p className={css.soft}>{w.noNotes}</p>
  const offered = contacts.filter(({ id }, n) => n < NEWEST || chosen.includes(id))
  return (
    <SomeOf<ContactId>
      name="contactIds"
      label={w.evidence}
      optional
      shape="tile"
      values={chosen}
      onChoose={onChoose}
      options={offered.map(({ id, at, mode, shared }) => ({
        value: id,
        label: w.evidenceOption(dates.short(at), contactModeWords[mode][language]),
        hint: shared.length > 40 ? `${shared.slice(0, 40)}…` : shared,
      }))}
    />
  )
}
