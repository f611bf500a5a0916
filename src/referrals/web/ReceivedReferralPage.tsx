import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useParams } from 'react-router'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { openReceived, stepReceived } from '../model/contract.ts'
import type { ReferralId } from '../model/referral.ts'
import { keys } from './keys.ts'
import { pageWords } from './page-words.ts'
import { ReceivedSheet } from './ReceivedSheet.tsx'
import { words } from './receiver-words.ts'

export function ReceivedReferralPage() {
  const w = useWords({ ...words, one: pageWords.referral })
  const { message } = App.useApp()
  const queries = useQueryClient()
  const referralId = useParams().referralId as ReferralId
  const found = useQuery({
    queryKey: keys.receivedOne(referralId),
    queryFn: () => call(openReceived, { referralId }),
  })
  return (
    <Page
      title={found.data?.number ?? w.one}
      trail={[{ label: w.title, to: '/received' }]}
      width="read"
    >
      <Query of={found}>
        {(received) => (
          <ReceivedSheet
            received={received}
            send={(step, saying, idempotencyKey) =>
              call(
                stepReceived,
                { referralId, version: received.version, step, ...saying },
                { idempotencyKey },
              )
            }
            onDone={() => {
              void message.success(w.answered)
              void queries.invalidateQueries({ queryKey: keys.all })
            }}
          />
        )}
      </Query>
    </Page>
  )
}
