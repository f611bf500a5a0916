import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Section } from '#platform/web/Section.tsx'
import { answerRelation, consent } from '../model/contract.ts'
import type { MyPage } from '../model/shown.ts'
import css from './Enrolment.module.css'
import { keys } from './keys.ts'
import { words } from './words.ts'

type Relation = MyPage['toAnswer'][number]
type Made = MyPage['toConsent'][number]

/** What others ask of me: to pay for me, and my consent to what they chose. */
export function Answers({ page: { toAnswer, toConsent } }: { readonly page: MyPage }) {
  const w = useWords(words)
  const answering = useAnswering(({ insuredId, payerId, version }: Relation, agrees: boolean) =>
    call(answerRelation, { insuredId, payerId, version, agrees }),
  )
  const consenting = useAnswering(({ insuredId, policyId, version }: Made) =>
    call(consent, { insuredId, policyId, version, by: 'self' }),
  )
  if (toAnswer.length + toConsent.length === 0) return null
  const error = answering.error ?? consenting.error
  return (
    <Section title={w.agree}>
      {error ? <Problem error={error} /> : null}
      <ul className={css.list}>
        {toAnswer.map((one) => (
          <li key={one.payerId}>
            {w.wantsToPay(one.payerName)}
            <span className={css.row}>
              <Button type="primary" onClick={() => answering.mutate([one, true])}>
                {w.agree}
              </Button>
              <Button onClick={() => answering.mutate([one, false])}>{w.decline}</Button>
            </span>
          </li>
        ))}
        {toConsent.map((one) => (
          <li key={one.policyId}>
            {w.offeredBy(one.payerName, one.year)}
            <span className={css.row}>
              <Button type="primary" onClick={() => consenting.mutate([one])}>
                {w.consentSelf}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function useAnswering<Told extends readonly unknown[]>(send: (...told: Told) => Promise<unknown>) {
  const w = useWords(words)
  const { message } = App.useApp()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (told: Told) => send(...told),
    onSuccess: () => void message.success(w.answered),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.mine }),
  })
}
