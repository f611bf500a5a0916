import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { OneOf, SendForm, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { type QueueEntry, triageHelpRequest } from '../../model/contract.ts'
import { dueAt, Urgency, urgencyWords } from '../../model/help-request.ts'
import { keys } from '../keys.ts'
import { useNextStep } from './next-step.ts'
import css from './RequestPage.module.css'
import { words } from './words.ts'

/** One decision: how soon somebody must be there. Each choice says the hour it means. */
export function TriageForm({ request }: { readonly request: QueueEntry }) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const goTo = useNextStep(request.id)
  const [urgency, setUrgency] = useState<Urgency>(request.urgency)
  const { id: requestId, version, receivedAt } = request
  const sending = useSending({
    labels: { urgency: w.urgency },
    content: { urgency, version },
    send: (idempotencyKey) =>
      call(triageHelpRequest, { requestId, urgency, version }, { idempotencyKey }),
    onSent: () => {
      void message.success(w.taken)
      void queries.invalidateQueries({ queryKey: keys.queue })
      void queries.invalidateQueries({ queryKey: keys.request(requestId) })
      goTo('accept')
    },
  })
  return (
    <div className={css.decision}>
      <Section title={w.triage}>
        <SendForm label={w.triage} sending={sending} action={w.take}>
          <OneOf
            name="urgency"
            label={w.triageQuestion}
            shape="tile"
            value={urgency}
            onChoose={setUrgency}
            options={Urgency.options.map((value) => ({
              value,
              label: urgencyWords[value][language],
              hint: w.until(dates.short(dueAt(receivedAt, value))),
            }))}
          />
        </SendForm>
        <p className={css.others}>
          <Link to="?form=settle">{w.settle}</Link>
        </p>
      </Section>
    </div>
  )
}
