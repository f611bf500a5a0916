import { useQuery } from '@tanstack/react-query'
import type { CaseId } from '#casework/model/case.ts'
import { LinkButton } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Query } from '#platform/web/Query.tsx'
import { River } from '#platform/web/River.tsx'
import { type CrisisPage, openCrisis } from '../../model/contract.ts'
import type { CrisisId } from '../../model/crisis.ts'
import { keys } from '../keys.ts'
import { Report } from '../report/Report.tsx'
import { words as pageWords } from '../words.ts'
import { BeforeClosing } from './BeforeClosing.tsx'
import { CrisisForms } from './CrisisForms.tsx'
import css from './Flow.module.css'
import { Head } from './Head.tsx'
import { entryKinds, useLogEntries } from './log-entries.tsx'
import { NowStep } from './NowStep.tsx'
import { useOpenForm } from './open-form.ts'
import { words } from './words.ts'

/** A colleague may be at it at the same moment. */
const LOOK_AGAIN_MS = 20_000

interface Props {
  readonly caseId: CaseId
  readonly crisisId: CrisisId
}

export function CrisisFlow({ caseId, crisisId }: Props) {
  const crisis = useQuery({
    queryKey: keys.crisis(caseId, crisisId),
    queryFn: () => call(openCrisis, { caseId, crisisId }),
    refetchInterval: LOOK_AGAIN_MS,
  })
  return <Query of={crisis}>{(value) => <Whole crisis={value} />}</Query>
}

function Whole({ crisis }: { readonly crisis: CrisisPage }) {
  const w = useWords(words)
  const p = useWords(pageWords)
  const { form, open, close } = useOpenForm()
  const entries = useLogEntries(crisis)
  const path = `/cases/${crisis.caseId}/crises/${crisis.id}`
  return (
    <>
      <Head crisis={crisis} />
      <div className={css.columns}>
        <div className={css.now}>
          <NowStep crisis={crisis} open={open} />
        </div>
        <div className={css.side}>
          <BeforeClosing crisis={crisis} open={open} />
          <Report crisis={crisis} open={open} />
          <div className={`${css.buttons} no-print`}>
            <LinkButton to={`${path}/print`}>{p.print}</LinkButton>
            {crisis.safetyPlan && <LinkButton to={`${path}/family`}>{p.familyPrint}</LinkButton>}
          </div>
        </div>
        <div className={css.log}>
          <River label={w.log} entries={entries} kinds={entryKinds} empty={w.nothing} />
        </div>
      </div>
      {form && <CrisisForms form={form} crisis={crisis} close={close} />}
    </>
  )
}
