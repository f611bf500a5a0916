import { useNavigate, useParams } from 'react-router'
import type { CaseId } from '#casework/model/case.ts'
import { useServerDraft } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { startStory } from '../../model/contract.ts'
import { words } from '../words.ts'
import { EMPTY, type InHand, StoryForm, toPlan } from './StoryForm.tsx'
import { useSettled } from './story-page.ts'

/** From a case where the address names one, or from what one has seen. */
export function NewStoryPage() {
  const w = useWords(words)
  const caseId = (useParams().caseId ?? null) as CaseId | null
  const navigate = useNavigate()
  const settled = useSettled()
  const draft = useServerDraft<InHand>(`story.${caseId ?? 'new'}`, EMPTY)
  const trail = caseId
    ? [{ label: w.fromCase, to: `/cases/${caseId}` }]
    : [{ label: w.stories, to: '/stories' }]
  return (
    <Page title={w.create} width="form" lead={w.lead} trail={trail}>
      <StoryForm
        draft={draft}
        send={(plan, idempotencyKey) => call(startStory, { ...plan, caseId }, { idempotencyKey })}
        onSent={({ id }) => {
          void draft.drop()
          void settled(w.saved)
          void navigate(`/stories/${id}`, { replace: true })
        }}
        plan={toPlan(draft.content)}
      />
    </Page>
  )
}
