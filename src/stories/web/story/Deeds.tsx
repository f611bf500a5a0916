import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useMe } from '#access/web/index.tsx'
import { LinkButton } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { WhyNot } from '#platform/web/WhyNot.tsx'
import { publishStory, type StoryPage } from '../../model/contract.ts'
import { storyObstacleWords, storySteps } from '../../model/story-steps.ts'
import css from '../Stories.module.css'
import { words } from '../words.ts'
import { EnterDrawer } from './EnterDrawer.tsx'
import { useSettled } from './story-page.ts'
import { WithdrawDrawer } from './WithdrawDrawer.tsx'

/** What can be done next; what cannot says why. */
export function Deeds({ story }: { readonly story: StoryPage }) {
  const w = useWords(words)
  const settled = useSettled()
  const { modal } = App.useApp()
  const { language } = useLanguage()
  const isHead = useMe().me?.actor.role === 'lead'
  const [asking, setAsking] = useState<'withdraw' | 'enter'>()
  const { id: storyId, state, version, consent } = story
  const stands = consent.kind !== 'none' && consent.stands
  const missing = stands ? undefined : storyObstacleWords['story-consent-missing'][language]
  const publishing = useMutation({
    mutationFn: () => call(publishStory, { storyId, version }),
    onSuccess: () => void settled(w.done),
  })
  const steps = storySteps[state]
  const isRead = state === 'read2' || state === 'published'
  return (
    <div className={css.stack}>
      {publishing.error && <Problem error={publishing.error} />}
      <div className={css.row}>
        {steps.deidentify && (
          <WhyNot reason={missing}>
            <LinkButton type="primary" to={`/stories/${storyId}/nameless`}>
              {w.toNameless}
            </LinkButton>
          </WhyNot>
        )}
        {steps.publish && (
          <WhyNot
            reason={
              missing ?? (isHead ? undefined : storyObstacleWords['head-publishes'][language])
            }
          >
            <Button
              type="primary"
              loading={publishing.isPending}
              onClick={() =>
                void modal.confirm({
                  ...{ title: w.publish, content: w.publishAsk, okText: w.yes },
                  ...{ cancelText: w.no, onOk: () => publishing.mutate() },
                })
              }
            >
              {w.publish}
            </Button>
          </WhyNot>
        )}
        {isRead && <Button onClick={() => setAsking('enter')}>{w.enter}</Button>}
        {steps.withdraw && (
          <Button danger onClick={() => setAsking('withdraw')}>
            {w.withdraw}
          </Button>
        )}
        {state === 'published' && stands && (
          <Link to={`/stories/public/${storyId}`}>{w.seePublic}</Link>
        )}
      </div>
      {asking === 'withdraw' && (
        <WithdrawDrawer story={story} onClose={() => setAsking(undefined)} />
      )}
      {asking === 'enter' && <EnterDrawer storyId={storyId} onClose={() => setAsking(undefined)} />}
    </div>
  )
}
