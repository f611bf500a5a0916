import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useMe } from '#access/web/index.tsx'
import { LinkButton } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { openWorker } from '../model/contract.ts'
import type { WorkerId } from '../model/worker.ts'
import { keys } from './keys.ts'
import { pageWords } from './page-words.ts'
import { words } from './words.ts'
import { FileSections } from './worker/FileSections.tsx'

export function WorkerPage() {
  const w = useWords({ ...pageWords, print: words.print })
  const role = useMe().me?.actor.role
  const workerId = useParams().workerId as WorkerId
  const file = useQuery({
    queryKey: keys.file(workerId),
    queryFn: () => call(openWorker, { workerId }),
  })
  const isHome = role === 'lead' || role === 'social-worker'
  const house = file.data?.institutionId
  const back =
    role === 'lead'
      ? { label: w.team, to: '/workforce' }
      : role === 'social-worker'
        ? { label: w.own, to: '/workforce/own' }
        : { label: w.institution, to: `/workforce/institutions/${house}` }
  return (
    <Page
      title={file.data?.name ?? w.worker}
      trail={[back]}
      actions={
        isHome && <LinkButton to={`/workforce/workers/${workerId}/print`}>{w.print}</LinkButton>
      }
    >
      <Query of={file}>
        {(opened) => <FileSections file={opened} mayWrite={role === 'lead'} mayReveal={isHome} />}
      </Query>
    </Page>
  )
}
