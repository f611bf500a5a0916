import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useDeferredValue, useMemo } from 'react'
import { Link, useParams } from 'react-router'
import type { CaseId } from '#casework/model/case.ts'
import { caseKeys } from '#casework/web/index.tsx'
import { SendForm, useSending, useServerDraft } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { ListEnd } from '#platform/web/ListEnd.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { keepReckoning, listReckonings } from '../model/contract.ts'
import { standLadder } from '../model/ladder.ts'
import { Answer } from './Answer.tsx'
import { keys } from './keys.ts'
import css from './Ladder.module.css'
import { Questions } from './Questions.tsx'
import { THIS_YEAR } from './this-year.ts'
import { AMOUNTS, faultsIn, nothingTyped, toFacts } from './typed.ts'
import { words } from './words.ts'

/** The ladder at the bed: the same questions and the same answer, and it can be kept. */
export function CaseLadderPage() {
  const w = useWords(words)
  const caseId = useParams().caseId as CaseId
  const { message } = App.useApp()
  const queries = useQueryClient()
  const draft = useServerDraft(`ladder.${caseId}`, nothingTyped)
  const typed = draft.content
  const settled = useDeferredValue(typed)
  const facts = useMemo(() => toFacts(settled, THIS_YEAR), [settled])
  const ladder = useMemo(() => standLadder(facts), [facts])
  const faults = faultsIn(typed)
  const sending = useSending({
    labels: {
      ...Object.fromEntries(AMOUNTS.map((name) => [name, w[name]])),
      receipt: w.receipt,
      purchases: w.drugs,
      facts: w.questions,
    },
    content: typed,
    check: () => ({
      ...Object.fromEntries([...faults].map((field) => [field, w.wrongAmount])),
      receipt: ladder.bill === 0 && w.waiting,
    }),
    send: (idempotencyKey) =>
      call(keepReckoning, { caseId, facts: toFacts(typed, THIS_YEAR) }, { idempotencyKey }),
    onSent: async () => {
      void message.success(w.kept)
      await draft.drop()
      void queries.invalidateQueries({ queryKey: keys.reckonings(caseId) })
      void queries.invalidateQueries({ queryKey: caseKeys.case(caseId) })
    },
  })
  return (
    <Page
      title={w.tool}
      lead={w.leadCase}
      trail={[
        { label: w.cases, to: '/cases' },
        { label: w.back, to: `/cases/${caseId}` },
      ]}
    >
      <div className={css.reckoner}>
        <Section title={w.questions}>
          <SendForm
            label={w.questions}
            sending={sending}
            action={w.keep}
            kept={{ draft, tell: (content) => JSON.stringify(toFacts(content, THIS_YEAR)) }}
          >
            <Questions typed={typed} change={draft.change} faults={faults} />
          </SendForm>
        </Section>
        <div className={css.side}>
          <Section title={w.answer}>
            {ladder.bill === 0 ? <p>{w.waiting}</p> : <Answer ladder={ladder} />}
          </Section>
          <Kept caseId={caseId} />
        </div>
      </div>
    </Page>
  )
}

function Kept({ caseId }: { readonly caseId: CaseId }) {
  const w = useWords(words)
  const dates = useDates()
  const kept = useQuery({
    queryKey: keys.reckonings(caseId),
    queryFn: () => call(listReckonings, { caseId }),
  })
  return (
    <Section title={w.keptOnes}>
      <Query of={kept}>
        {({ reckonings }) =>
          reckonings.length === 0 ? (
            <p>{w.noneKept}</p>
          ) : (
            <>
              <ul className={css.kept}>
                {reckonings.map(({ id, keptAt, remainsLow, remainsHigh }) => (
                  <li key={id}>
                    <Link to={`/cases/${caseId}/ladder/${id}/print`}>
                      {w.keptOne(dates.full(keptAt), remainsLow, remainsHigh)}
                    </Link>
                  </li>
                ))}
              </ul>
              <ListEnd of={reckonings} />
            </>
          )
        }
      </Query>
    </Section>
  )
}
