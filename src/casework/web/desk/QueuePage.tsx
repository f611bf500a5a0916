import { useQuery } from '@tanstack/react-query'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { listQueue } from '../../model/contract.ts'
import { keys } from '../keys.ts'
import { useMe } from '../me.ts'
import { LinkButton } from '../parts/LinkButton.tsx'
import { Begun } from './Begun.tsx'
import { FollowUpsDue } from './FollowUpsDue.tsx'
import { GuestsOnDesk } from './GuestsOnDesk.tsx'
import { OnDuty } from './OnDuty.tsx'
import css from './QueuePage.module.css'
import { Requests } from './Requests.tsx'
import { Reviews } from './Reviews.tsx'
import { words } from './words.ts'

const LOOK_AGAIN_MS = 30_000

/** 工作台: what waits for me, oldest clock first, and nothing else above the fold. */
export function QueuePage() {
  const w = useWords(words)
  const me = useMe()
  const queue = useQuery({
    queryKey: keys.queue,
    queryFn: () => call(listQueue, {}),
    // Whoever comes back to the desk sees who has asked since.
    refetchInterval: LOOK_AGAIN_MS,
  })
  return (
    <Page
      title={w.desk}
      lead={queue.data && <OnDuty duty={queue.data.duty} isLead={me?.actor.role === 'lead'} />}
      actions={
        <LinkButton type="primary" to="/requests/new">
          {w.register}
        </LinkButton>
      }
    >
      <GuestsOnDesk />
      <Query of={queue}>{(value) => <Requests queue={value} me={me?.actor.accountId} />}</Query>
      <div className={css.below}>
        {me?.actor.role === 'lead' && <Reviews />}
        <FollowUpsDue />
        <Begun />
      </div>
    </Page>
  )
}
