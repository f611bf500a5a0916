import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { OneOf, SendForm, useSending } from '#drafts/web/index.tsx'
import type { AccountId } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { offerTalk, type TalkPage } from '../model/contract.ts'
import { ConsentBy, consentByWords } from '../model/talk.ts'
import { words } from './words.ts'

/** To another counsellor: by the consent of the client, and when the other accepts. */
export function HandOver({ talk }: { readonly talk: TalkPage }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [to, setTo] = useState<AccountId>()
  const [consentBy, setConsent] = useState<ConsentBy>()
  const { id: talkId, version, fellows, offeredTo } = talk
  const sending = useSending({
    labels: { accountId: w.to, consentBy: w.consent },
    content: { to, consentBy, version },
    check: () => ({ accountId: !to && w.needed, consentBy: !consentBy && w.needed }),
    send: (idempotencyKey) =>
      call(
        offerTalk,
        { talkId, accountId: to as AccountId, consentBy: consentBy ?? null, version },
        { idempotencyKey },
      ),
    onSent: () => {
      void message.success(w.isOffered)
      void queries.invalidateQueries({ queryKey: ['staff-support'] })
    },
  })
  if (offeredTo) return <p className={blocks.soft}>{w.isOffered}</p>
  return (
    <Section title={w.handOver}>
      {fellows.length === 0 ? (
        <p className={blocks.soft}>{w.noFellow}</p>
      ) : (
        <SendForm label={w.handOver} sending={sending} action={w.offer}>
          <OneOf
            name="accountId"
            label={w.to}
            value={to}
            onChoose={setTo}
            options={fellows.map(({ accountId, name }) => ({ value: accountId, label: name }))}
          />
          <OneOf
            name="consentBy"
            label={w.consent}
            hint={w.consentHint}
            value={consentBy}
            onChoose={setConsent}
            options={ConsentBy.options.map((value) => ({
              value,
              label: consentByWords[value][language],
            }))}
          />
        </SendForm>
      )}
    </Section>
  )
}
