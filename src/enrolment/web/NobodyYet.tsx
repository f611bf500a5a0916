import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Section } from '#platform/web/Section.tsx'
import { withdrawTie } from '../model/contract-tie.ts'
import type { MyPage } from '../model/shown.ts'
import css from './Enrolment.module.css'
import { keys } from './keys.ts'
import { RegisterSelf } from './RegisterSelf.tsx'
import { tieWords } from './tie-words.ts'

/** Nobody belongs to the account yet: it registers, or it shows its code at the desk. */
export function NobodyYet({ tie }: Pick<MyPage, 'tie'>) {
  const w = useWords(tieWords)
  if (tie?.code) return <TieAsked tie={tie} code={tie.code} />
  const ended = tie?.state === 'declined' || tie?.state === 'undone' ? tie.state : undefined
  return (
    <>
      {ended && (
        <Section title={w[ended]}>
          <p>{w.because(tie?.reason ?? '')}</p>
        </Section>
      )}
      <RegisterSelf />
    </>
  )
}

interface Props {
  readonly tie: NonNullable<MyPage['tie']>
  readonly code: string
}

function TieAsked({ tie, code }: Props) {
  const w = useWords(tieWords)
  const dates = useDates()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const withdrawing = useMutation({
    mutationFn: () => call(withdrawTie, {}),
    onSuccess: () => {
      void message.success(w.withdrawn)
      void queries.invalidateQueries({ queryKey: keys.mine })
    },
  })
  return (
    <Section title={w.waits}>
      <div className={blocks.stack}>
        <p>{w.waitsLead}</p>
        <p className={css.code}>
          <span className={blocks.soft}>{w.code}</span> <strong>{code}</strong>
        </p>
        <p className={blocks.soft}>{w.askedOn(dates.full(tie.askedAt))}</p>
        {withdrawing.error && <Problem error={withdrawing.error} />}
        <p>
          <Button loading={withdrawing.isPending} onClick={() => withdrawing.mutate()}>
            {w.withdraw}
          </Button>
        </p>
      </div>
    </Section>
  )
}
