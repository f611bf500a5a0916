import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useMe } from '#access/web/index.tsx'
import type { CasePage } from '#casework/model/contract.ts'
import { FormDrawer } from '#drafts/web/index.tsx'
import { toInstant } from '#platform/model/time.ts'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { keepCase, takeOut } from './box.ts'
import { keepShell } from './shell-cache.ts'
import { useBox, useBoxOutside } from './use-box.ts'
import { WordForm } from './WordForm.tsx'
import { words } from './words.ts'

const NOTES_TAKEN = 10

/** A case is taken along only where somebody asks for it, for one shift. */
export function OfflineCard({ page }: { readonly page: CasePage }) {
  const w = useWords(words)
  const dates = useDates()
  const { me } = useMe()
  const { state } = useBox()
  const { kept } = useBoxOutside()
  const [isAsking, setIsAsking] = useState(false)
  const [problem, setProblem] = useState('')
  const here = kept.find(({ id }) => id === page.id)

  async function take() {
    setIsAsking(false)
    setProblem('')
    try {
      // What the offline page is made of has to have been fetched once.
      await Promise.all([import('./OfflinePage.tsx'), import('./OfflineNoteForm.tsx')])
      await keepShell()
      await keepCase({
        ...{ id: page.id, number: page.number, clientName: page.client.name, state: page.state },
        ...{ place: [page.ward, page.bed].filter(Boolean).join(' '), riskLevel: page.riskLevel },
        goals: page.goals,
        lastNotes: page.river
          .flatMap((entry) => (entry.kind === 'contact' ? [entry.contact] : []))
          .slice(0, NOTES_TAKEN)
          .map(({ at, shared }) => ({ at, shared })),
        keptAt: toInstant(new Date()),
      })
    } catch {
      setProblem(w.cannotKeep)
    }
  }

  return (
    <Section title={w.offline}>
      {here ? (
        <>
          <p>{w.keptUntil(dates.time(here.keptUntil))}</p>
          <p>
            <Link to="/offline">{w.toBox}</Link>
          </p>
          <Button onClick={() => void takeOut(page.id)}>{w.takeOut}</Button>
        </>
      ) : (
        <>
          <p>{w.offlineLead}</p>
          <Button onClick={() => (state === 'open' ? void take() : setIsAsking(true))}>
            {w.keep}
          </Button>
        </>
      )}
      {problem && <p role="alert">{problem}</p>}
      {isAsking && (
        <FormDrawer title={w.offline} onClose={() => setIsAsking(false)}>
          <WordForm
            makeFor={state === 'none' ? me?.account.id : undefined}
            onOpen={() => void take()}
          />
        </FormDrawer>
      )}
    </Section>
  )
}
