import { useMe } from '#access/web/index.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { useGroup } from '../group-page.ts'
import { words } from '../words.ts'
import { PlanForm } from './PlanForm.tsx'

export function EditGroupPage() {
  const w = useWords(words)
  const { me } = useMe()
  const { groupId, page } = useGroup()
  const title = page.data?.content.title ?? ''
  return (
    <Page
      title={w.edit}
      width="form"
      trail={[
        { label: w.groups, to: '/groups' },
        { label: title, to: `/groups/${groupId}` },
      ]}
    >
      <Query of={page}>{(group) => me && <PlanForm group={group} me={me.account.id} />}</Query>
    </Page>
  )
}
