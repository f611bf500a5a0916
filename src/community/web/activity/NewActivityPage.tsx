import { useMe } from '#access/web/index.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { words } from '../words.ts'
import { PlanForm } from './PlanForm.tsx'

export function NewActivityPage() {
  const w = useWords(words)
  const { me } = useMe()
  return (
    <Page title={w.create} width="form" trail={[{ label: w.activities, to: '/activities' }]}>
      {me && <PlanForm me={me.account.id} />}
    </Page>
  )
}
