import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { Link, useNavigate } from 'react-router'
import { OneOf, SendForm, useSending, useServerDraft } from '#drafts/web/index.tsx'
import type { PersonCard } from '#people/model/person.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { CaseKind, caseKindWords } from '../../model/case.ts'
import { ServiceLine, serviceLineWords } from '../../model/code-lists.ts'
import { acceptHelpRequest, type QueueEntry } from '../../model/contract.ts'
import { draftOfRequest } from '../form-names.ts'
import { keys } from '../keys.ts'
import { ChooseClient } from './ChooseClient.tsx'
import { lineFor } from './line-for.ts'
import css from './RequestPage.module.css'
import { words } from './words.ts'

/** The request becomes a case: whose it is, of which kind, in which line of service. */
export function AcceptForm({ request }: { readonly request: QueueEntry }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { id: requestId, version, reasons } = request
  const draft = useServerDraft(draftOfRequest('accept', requestId), {
    client: null as PersonCard | null,
    kind: 'patient' as CaseKind,
    serviceLine: lineFor(reasons),
  })
  const { client, kind, serviceLine } = draft.content
  const sending = useSending({
    labels: { clientId: w.client, kind: w.kind, serviceLine: w.serviceLine },
    content: { clientId: client?.id, kind, serviceLine, version },
    check: () => ({ clientId: !client && w.chooseClient }),
    send: (idempotencyKey) => {
      const clientId = (client as PersonCard).id
      const input = { requestId, clientId, kind, serviceLine, version }
      return call(acceptHelpRequest, input, { idempotencyKey })
    },
    onSent: async ({ caseId, number }) => {
      void message.success(w.accepted(number))
      void draft.drop()
      void queries.invalidateQueries({ queryKey: keys.queue })
      void queries.invalidateQueries({ queryKey: keys.cases })
      await navigate(`/cases/${caseId}`, { replace: true })
    },
  })
  return (
    <div className={css.decision}>
      <Section title={w.acceptTitle}>
        <ChooseClient
          client={client}
          fault={sending.faultOf('clientId')}
          onChoose={(person) => draft.change({ client: person })}
        />
        {client && (
          <SendForm
            label={w.acceptTitle}
            sending={sending}
            action={w.accept}
            kept={{ draft, tell: (content) => content.client?.name ?? '' }}
          >
            <OneOf
              name="kind"
              label={w.kind}
              value={kind}
              onChoose={(value) => draft.change({ kind: value })}
              options={CaseKind.options.map((value) => ({
                value,
                label: caseKindWords[value][language],
              }))}
            />
            <OneOf
              name="serviceLine"
              label={w.serviceLine}
              hint={w.fromReasons}
              value={serviceLine}
              onChoose={(value) => draft.change({ serviceLine: value })}
              options={ServiceLine.options.map((value) => ({
                value,
                label: serviceLineWords[value][language],
              }))}
            />
          </SendForm>
        )}
        <p className={css.others}>
          <Link to="?form=settle">{w.settle}</Link>
          <Link to="?form=triage">{w.changeUrgency}</Link>
        </p>
      </Section>
    </div>
  )
}
