import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router'
import { FormDrawer } from '#drafts/web/index.tsx'
import type { InsuredId } from '#enrolment/model/insured.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { type Entry, openRights, type RightsOfYear } from '../model/contract.ts'
import { CorrectForm } from './CorrectForm.tsx'
import { CoverLine } from './CoverLine.tsx'
import css from './Entitlements.module.css'
import { Entries, tellEntry } from './Entries.tsx'
import { keys } from './keys.ts'
import { useMe } from './me.ts'
import { RecordForm } from './RecordForm.tsx'
import { Rights } from './Rights.tsx'
import { words } from './words.ts'

/** The ledger of one person in this year: what is left, what was used, and the next use. */
export function InsuredRightsPage() {
  const w = useWords(words)
  const queries = useQueryClient()
  const insuredId = useParams().insuredId as InsuredId
  const year = Number(dayInBeijing(useNow()).slice(0, 4))
  const isClerk = useMe()?.actor.role === 'insurance-clerk'
  const [wrong, setWrong] = useState<Entry>()
  const key = keys.ofInsured(insuredId, year)
  const rights = useQuery({ queryKey: key, queryFn: () => call(openRights, { insuredId, year }) })
  const keep = (next: RightsOfYear) => queries.setQueryData(key, next)
  const takeBack = (entry: Entry) =>
    isClerk &&
    !entry.corrects &&
    !entry.isCorrected && (
      <Button aria-label={w.takeBackOf(tellEntry(entry, w))} onClick={() => setWrong(entry)}>
        {w.takeBack}
      </Button>
    )
  return (
    <Page
      title={rights.data?.name ?? w.person}
      trail={[{ label: w.desk, to: '/entitlements/desk' }]}
    >
      <Query of={rights}>
        {(value) => (
          <div className={css.two}>
            <div className={css.stack}>
              <Section title={w.year(value.year)}>
                <CoverLine of={value} />
                <Rights rights={value.rights} />
              </Section>
              <Section title={w.entries}>
                <Entries entries={value.entries} deed={takeBack} />
              </Section>
            </div>
            {isClerk && (
              <Section title={w.record}>
                <RecordForm insuredId={insuredId} onDone={keep} />
              </Section>
            )}
          </div>
        )}
      </Query>
      {wrong && (
        <FormDrawer title={w.takeBackOf(tellEntry(wrong, w))} onClose={() => setWrong(undefined)}>
          <CorrectForm
            insuredId={insuredId}
            entryId={wrong.id}
            onDone={(next) => {
              keep(next)
              setWrong(undefined)
            }}
          />
        </FormDrawer>
      )}
    </Page>
  )
}
