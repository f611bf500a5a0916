import { FormDrawer, useServerDraft } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { type StoryPage, writeStory } from '../../model/contract.ts'
import { words } from '../words.ts'
import { type InHand, StoryForm, toPlan } from './StoryForm.tsx'
import { useSettled } from './story-page.ts'

interface Props {
  readonly story: StoryPage
  readonly onClose: () => void
}

export function EditDrawer({ story, onClose }: Props) {
  const w = useWords(words)
  const settled = useSettled()
  const { id: storyId, version } = story
  const draft = useServerDraft<InHand>(`story-text.${storyId}`, toPlan(story))
  return (
    <FormDrawer title={w.edit} onClose={onClose}>
      <StoryForm
        draft={draft}
        plan={toPlan(draft.content)}
        version={version}
        send={(plan, idempotencyKey) =>
          call(writeStory, { storyId, ...plan, version }, { idempotencyKey })
        }
        onSent={() => {
          void draft.drop()
          void settled(w.saved)
          onClose()
        }}
      />
    </FormDrawer>
  )
}
