import { useState } from 'react'
import { FormDrawer, OneOf, SendForm, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { type StoryPage, withdrawStory } from '../../model/contract.ts'
import { WithdrawnWhy, withdrawnWords } from '../../model/story.ts'
import { words } from '../words.ts'
import { useSettled } from './story-page.ts'

interface Props {
  readonly story: StoryPage
  readonly onClose: () => void
}

export function WithdrawDrawer({ story: { id: storyId, version }, onClose }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const settled = useSettled()
  const [why, setWhy] = useState<WithdrawnWhy>('person')
  const sending = useSending({
    labels: { why: w.withdrawWhy },
    content: { why, version },
    send: (idempotencyKey) => call(withdrawStory, { storyId, why, version }, { idempotencyKey }),
    onSent: () => {
      void settled(w.done)
      onClose()
    },
  })
  return (
    <FormDrawer title={w.withdraw} onClose={onClose}>
      <SendForm label={w.withdraw} sending={sending} action={w.withdraw} danger>
        <OneOf
          name="why"
          label={w.withdrawWhy}
          hint={w.withdrawHint}
          value={why}
          onChoose={setWhy}
          options={WithdrawnWhy.options.map((value) => ({
            value,
            label: withdrawnWords[value][language],
          }))}
        />
      </SendForm>
    </FormDrawer>
  )
}
