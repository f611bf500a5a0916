import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Section } from '#platform/web/Section.tsx'
import type { StoryPage } from '../../model/contract.ts'
import { withdrawPaperConsent } from '../../model/contract-way.ts'
import css from '../Stories.module.css'
import { words } from '../words.ts'
import { ConsentDrawer } from './ConsentDrawer.tsx'
import { useSettled } from './story-page.ts'

/** Whether the person told about agrees; and the way to take it back, which is one step. */
export function Consent({ story }: { readonly story: StoryPage }) {
  const w = useWords(words)
  const settled = useSettled()
  const { modal } = App.useApp()
  const [isAsking, setAsking] = useState(false)
  const { id: storyId, state, consent, personId, version } = story
  const back = useMutation({
    mutationFn: () => call(withdrawPaperConsent, { storyId, version }),
    onSuccess: () => void settled(w.done),
  })
  const stands = consent.kind !== 'none' && consent.stands
  const told = stands ? w.consentStands : consent.kind === 'none' ? w.consentNone : w.consentGone
  return (
    <Section
      title={w.consent}
      actions={
        state === 'idea' && (
          <Button type="primary" onClick={() => setAsking(true)}>
            {w.recordConsent}
          </Button>
        )
      }
    >
      <div className={css.stack}>
        <p>{told}</p>
        {consent.kind === 'paper' && (
          <p className={blocks.soft}>
            {w.paperAt(consent.signedOn, consent.keptAt, consent.witness)}
          </p>
        )}
        {back.error && <Problem error={back.error} />}
        <div className={css.row}>
          {consent.kind === 'on-record' && personId && (
            <Link to={`/people/${personId}`}>{w.consentPerson}</Link>
          )}
          {consent.kind === 'paper' && !consent.withdrawnAt && (
            <Button
              danger
              loading={back.isPending}
              onClick={() =>
                void modal.confirm({
                  ...{ title: w.paperBack, content: w.paperBackAsk, okText: w.yes },
                  ...{ cancelText: w.no, onOk: () => back.mutate() },
                })
              }
            >
              {w.paperBack}
            </Button>
          )}
        </div>
      </div>
      {isAsking && <ConsentDrawer story={story} onClose={() => setAsking(false)} />}
    </Section>
  )
}
