import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { OneOf, SendForm, TextField, useSending } from '#drafts/web/index.tsx'
import { Refusal } from '#platform/model/refusal.ts'
import { call, SIGNED_OUT } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import type { EncounterId } from '../../model/contract.ts'
import {
  breakGlass,
  findGlass,
  type GlassId,
  GlassReason,
  lookUpBehindGlass,
  openBehindGlass,
} from '../../model/glass.ts'
import { FoundList } from '../FoundList.tsx'
import css from '../imaging.module.css'
import { keys } from '../keys.ts'
import { pageWords } from '../page-words.ts'
import { reasonWords, words } from './words.ts'

/** 紧急破例: reasons first, then everything there is, for an hour. */
export function EmergencyPage() {
  const titles = useWords(pageWords)
  const encounter = useParams().encounterId as EncounterId
  const query = useQuery({
    queryKey: keys.glassOf(encounter),
    queryFn: () => call(findGlass, { encounter }),
  })
  const back = `/imaging/patients/${encounter}`
  return (
    <Page
      title={titles.emergency}
      trail={[
        { label: titles.patients, to: '/imaging' },
        { label: titles.studies, to: back },
      ]}
    >
      <Query of={query}>
        {({ glass }) =>
          glass ? <Behind {...glass} back={`${back}/emergency`} /> : <Break encounter={encounter} />
        }
      </Query>
    </Page>
  )
}

function Break({ encounter }: { readonly encounter: EncounterId }) {
  const w = useWords(words)
  const reasons = useWords(reasonWords)
  const queries = useQueryClient()
  const [reason, setReason] = useState<GlassReason>()
  const [text, setText] = useState('')
  const sending = useSending({
    labels: { reason: w.reason, text: w.text },
    content: { reason, text },
    check: () => ({ reason: !reason && w.needed, text: text.trim().length < 10 && w.short }),
    send: async () => {
      try {
        return await call(breakGlass, { encounter, reason: reason as GlassReason, text })
      } catch (error) {
        // The shell asks on top of the page: what was typed stays.
        if (error instanceof Refusal && error.code === 'prove-yourself-again')
          window.dispatchEvent(new Event(SIGNED_OUT))
        throw error
      }
    },
    onSent: (glass) => queries.setQueryData(keys.glassOf(encounter), { glass }),
  })
  return (
    <div className={css.stack}>
      <Section title={w.what}>
        <ul>
          <li>{w.meaning}</li>
          <li>{w.told}</li>
          <li>{w.reviewed}</li>
          <li>{w.proof}</li>
        </ul>
      </Section>
      <SendForm label={w.break} sending={sending} action={w.break} danger>
        <div className={css.stack}>
          <OneOf<GlassReason>
            {...{ name: 'reason', label: w.reason, value: reason }}
            onChoose={setReason}
            options={GlassReason.options.map((value) => ({ value, label: reasons[value] }))}
          />
          <TextField
            {...{ name: 'text', label: w.text, hint: w.textHint, value: text }}
            {...{ maxLength: 1000, rows: 3 }}
            fault={sending.faultOf('text')}
            onChange={setText}
          />
        </div>
      </SendForm>
    </div>
  )
}

interface BehindProps {
  readonly id: GlassId
  readonly until: Parameters<ReturnType<typeof useDates>['time']>[0]
  readonly reviewDueAt: Parameters<ReturnType<typeof useDates>['full']>[0]
  readonly back: string
}

function Behind({ id, until, reviewDueAt, back }: BehindProps) {
  const w = useWords(words)
  const dates = useDates()
  const found = useQuery({
    queryKey: keys.behindGlass(id),
    queryFn: () => call(lookUpBehindGlass, { id }),
  })
  return (
    <div className={css.stack}>
      <p role="status">
        <strong>{w.until(dates.time(until), dates.full(reviewDueAt))}</strong>
      </p>
      <FoundList of={found} open={(study) => call(openBehindGlass, { ...study, id })} back={back} />
    </div>
  )
}
