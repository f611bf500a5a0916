import { useQuery } from '@tanstack/react-query'
import { useParams, useSearchParams } from 'react-router'
import type { CaseId } from '#casework/model/case.ts'
import { usePersonFacts } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { catalogue } from '../../model/catalogue.ts'
import { openInstrument, openResponse } from '../../model/contract.ts'
import { InstrumentId } from '../../model/instrument.ts'
import type { ResponseId } from '../../model/response.ts'
import { keys } from '../keys.ts'
import { toCase } from '../ways.ts'
import { InstrumentForm } from './InstrumentForm.tsx'
import { words } from './words.ts'

/** One instrument, filled in for one case; with `?corrects=` in the place of an earlier response. */
export function InstrumentPage() {
  const w = useWords(words)
  const { language } = useLanguage()
  const factsOf = usePersonFacts()
  const params = useParams()
  const caseId = params.caseId as CaseId
  const id = InstrumentId.safeParse(params.instrumentId)
  const instrumentId = id.data ?? 'phq-2'
  const corrects = useSearchParams()[0].get('corrects') as ResponseId | null
  const opened = useQuery({
    queryKey: keys.form(caseId, instrumentId),
    queryFn: () => call(openInstrument, { caseId, instrumentId }),
    enabled: id.success,
  })
  const wrong = useQuery({
    queryKey: keys.response(corrects as ResponseId),
    queryFn: () => call(openResponse, { caseId, responseId: corrects as ResponseId }),
    enabled: corrects !== null,
  })
  if (!id.success) return <EmptyState text={w.noSuch} />

  const instrument = catalogue[id.data]
  const client = opened.data?.client
  return (
    <Page
      width="form"
      title={corrects ? w.correctTitle(instrument.short) : instrument.short}
      trail={[
        { label: opened.data?.number ?? w.case, to: `/cases/${caseId}` },
        { label: w.instruments, to: toCase(caseId) },
      ]}
      lead={[instrument.name[language], client?.name, ...(client ? factsOf(client) : [])]
        .filter(Boolean)
        .join(' · ')}
    >
      <Query of={opened}>
        {(place) =>
          corrects ? (
            <Query of={wrong}>
              {({ response }) => (
                <InstrumentForm
                  caseId={caseId}
                  instrument={instrument}
                  opened={place}
                  wrong={response}
                />
              )}
            </Query>
          ) : (
            <InstrumentForm
              key={instrument.id}
              caseId={caseId}
              instrument={instrument}
              opened={place}
              wrong={undefined}
            />
          )
        }
      </Query>
    </Page>
  )
}
