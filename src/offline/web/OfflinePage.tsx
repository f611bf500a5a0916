import { useState } from 'react'
import { useDates } from '#platform/web/dates.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Section } from '#platform/web/Section.tsx'
import { keptUntil, type OfflineNote } from '../model/offline-case.ts'
import { OfflineCases } from './OfflineCases.tsx'
import { OfflineNoteForm } from './OfflineNoteForm.tsx'
import { Unsent } from './Unsent.tsx'
import { useBox } from './use-box.ts'
import { WordForm } from './WordForm.tsx'
import { words } from './words.ts'

/** What was taken along, notes about it, and their way home. Opens without a network. */
export function OfflinePage() {
  const w = useWords(words)
  const dates = useDates()
  const { state, accountId, cases, notes } = useBox()
  const [inHand, setInHand] = useState<OfflineNote>()
  const ends = cases.map(({ keptAt }) => keptUntil(keptAt)).toSorted()[0]
  const about = cases.find(({ id }) => id === inHand?.caseId)
  return (
    <Page title={w.box} lead={ends && w.keptUntil(dates.time(ends))} width="read">
      {state === 'none' && <EmptyState text={w.empty} />}
      {state === 'locked' && (
        <Section title={w.locked}>
          <WordForm onOpen={() => {}} />
        </Section>
      )}
      {state === 'open' && inHand && (
        <Section title={w.noteFor(inHand.clientName)}>
          <OfflineNoteForm
            key={inHand.id}
            note={inHand}
            goals={about?.goals ?? []}
            onDone={() => setInHand(undefined)}
          />
        </Section>
      )}
      {state === 'open' && !inHand && (
        <>
          <Unsent notes={notes} accountId={accountId} onEdit={setInHand} />
          <OfflineCases cases={cases} notes={notes} onWrite={setInHand} />
        </>
      )}
    </Page>
  )
}
