import { Button } from 'antd'
import { caseStateWords, riskLevelWords } from '#casework/model/case.ts'
import { toInstant } from '#platform/model/time.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import type { OfflineCase, OfflineNote } from '../model/offline-case.ts'
import css from './Offline.module.css'
import { words } from './words.ts'

interface Props {
  readonly cases: readonly OfflineCase[]
  readonly notes: readonly OfflineNote[]
  readonly onWrite: (note: OfflineNote) => void
}

/** The cases that were taken along: where, what is to be careful about, what was last, and a note. */
export function OfflineCases({ cases, notes, onWrite }: Props) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  if (cases.length === 0) return <p>{w.noCases}</p>
  return cases.map((one) => {
    const begun = notes.find(({ caseId, state }) => caseId === one.id && state === 'writing')
    return (
      <Section
        key={one.id}
        title={`${one.clientName} · ${one.place}`}
        actions={
          <Button type="primary" onClick={() => onWrite(begun ?? newNote(one))}>
            {begun ? w.writeOn : w.write}
          </Button>
        }
      >
        <p>
          {one.number} · {caseStateWords[one.state][language]} ·{' '}
          {riskLevelWords[one.riskLevel][language]}
        </p>
        <ul className={css.notes}>
          {one.lastNotes.map(({ at, shared }) => (
            <li key={at + shared}>
              <span className={css.soft}>{dates.short(at)}</span> {shared}
            </li>
          ))}
        </ul>
      </Section>
    )
  })
}

function newNote({ id: caseId, clientName }: OfflineCase): OfflineNote {
  return {
    ...{ id: crypto.randomUUID(), caseId, clientName, state: 'writing', firstTriedAt: null },
    note: {
      ...{ at: toInstant(new Date()), minutes: 0, mode: '', with: '', contactMade: true },
      ...{ activities: [], goalIds: [], shared: '', confidential: '', next: '' },
    },
    problem: '',
  }
}
