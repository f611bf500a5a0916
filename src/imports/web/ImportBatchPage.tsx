import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '#platform/web/api.ts'
import { useLabelled } from '#platform/web/labelled.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { type BatchId, openImport } from '../model/contract.ts'
import { importKindWords } from '../model/kind.ts'
import { BatchSteps } from './BatchSteps.tsx'
import { keys } from './keys.ts'
import { words } from './words.ts'

/** One file: what was found in it, what to mend, the yes, and what came of it. */
export function ImportBatchPage() {
  const w = useWords(words)
  const labelled = useLabelled()
  const { language } = useLanguage()
  const batchId = useParams().batchId as BatchId
  const batch = useQuery({
    queryKey: keys.batch(batchId),
    queryFn: () => call(openImport, { batchId }),
  })
  const { data } = batch
  return (
    <Page
      title={data ? labelled(w.title, importKindWords[data.kind][language]) : w.title}
      lead={data?.fileName}
      width="read"
      trail={[{ label: w.title, to: '/import' }]}
    >
      <Query of={batch}>{(value) => <BatchSteps batch={value} />}</Query>
    </Page>
  )
}
