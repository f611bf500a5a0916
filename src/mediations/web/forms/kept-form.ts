import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import type { CaseId } from '#casework/model/case.ts'
import { caseKeys } from '#casework/web/index.tsx'
import { useSending, useServerDraft } from '#drafts/web/index.tsx'
import { useWords } from '#platform/web/language.tsx'
import type { Mediation } from '../../model/mediation.ts'
import { keys } from '../keys.ts'
import { words } from './words.ts'

/** What every form of a mediation is given; the first one of a case has none yet. */
export interface MediationFormProps {
  readonly caseId: CaseId
  readonly mediation: Mediation | undefined
  readonly close: () => void
}

export interface RunningFormProps extends MediationFormProps {
  readonly mediation: Mediation
}

interface Options<Content> {
  /** `view.patient`; the draft is `mediation-view.<case id>.patient`. */
  readonly form: string
  readonly initial: Content
  readonly labels: Readonly<Record<string, string>>
  readonly check?: (content: Content) => Readonly<Record<string, string | false | undefined>>
  readonly send: (content: Content, key: { idempotencyKey: string }) => Promise<unknown>
}

/** A form that is kept while it is written, and sent once. */
export function useKeptForm<Content extends object>(
  { caseId, mediation, close }: MediationFormProps,
  { form, initial, labels, check, send }: Options<Content>,
) {
  const w = useWords(words)
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [kind, ...rest] = form.split('.')
  const draft = useServerDraft<Content>([`mediation-${kind}`, caseId, ...rest].join('.'), initial)
  const { content, change } = draft
  const sending = useSending({
    labels,
    content: { ...content, mediation: mediation?.id, version: mediation?.version },
    ...(check && { check: () => check(content) }),
    send: (idempotencyKey) => send(content, { idempotencyKey }),
    onSent: () => {
      void message.success(w.saved)
      void draft.drop()
      void queries.invalidateQueries({ queryKey: keys.ofCase(caseId) })
      void queries.invalidateQueries({ queryKey: caseKeys.case(caseId) })
      void queries.invalidateQueries({ queryKey: caseKeys.cases })
      close()
    },
  })
  return { draft, content, change, sending, faultOf: sending.faultOf }
}

/** Where a step of a running mediation goes. */
export function placeOf({ caseId, id: mediationId, version }: Mediation) {
  return { caseId, mediationId, version }
}
