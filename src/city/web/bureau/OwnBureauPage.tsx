import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { bureauWords } from '../../model/bureau.ts'
import { joinBureau, openOwnBureau } from '../../model/contract-bureaus.ts'
import { keys } from '../keys.ts'
import { pageWords } from '../page-words.ts'
import { words } from './words.ts'

/** Where an officer of another department arrives. */
export function OwnBureauPage() {
  const w = useWords(words)
  const titles = useWords(pageWords)
  const { language } = useLanguage()
  const own = useQuery({ queryKey: keys.ownBureau, queryFn: () => call(openOwnBureau, {}) })
  return (
    <Page title={titles.ownBureau} width="form">
      <Query of={own}>
        {({ bureau }) =>
          bureau ? (
            <div className={blocks.stack}>
              <p>{w.yours(bureauWords[bureau][language])}</p>
              <p>
                <Link to={`/city/bureaus/${bureau}`}>{w.open}</Link>
              </p>
            </div>
          ) : (
            <JoinForm />
          )
        }
      </Query>
    </Page>
  )
}

function JoinForm() {
  const w = useWords(words)
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [code, setCode] = useState('')
  const sending = useSending({
    labels: { code: w.codeField },
    content: { code },
    check: () => ({ code: !code.trim() && w.needed }),
    send: (idempotencyKey) => call(joinBureau, { code }, { idempotencyKey }),
    onSent: () => {
      void message.success(w.joined)
      void queries.invalidateQueries({ queryKey: keys.ownBureau })
    },
  })
  return (
    <div className={blocks.stack}>
      <p>{w.joinLead}</p>
      <SendForm label={w.join} sending={sending} action={w.join}>
        <TextField name="code" label={w.codeField} value={code} maxLength={40} onChange={setCode} />
      </SendForm>
    </div>
  )
}
