import { useQuery } from '@tanstack/react-query'
import type { CasePage } from '#casework/model/contract.ts'
import { LinkButton } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { Clock } from '#platform/web/Clock.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { listMediations } from '../model/contract.ts'
import { isOver } from '../model/mediation-steps.ts'
import { keys } from './keys.ts'
import css from './MediationPage.module.css'
import { StateTag } from './StateTag.tsx'
import { words } from './words.ts'

/** At the side of a dispute: where its mediation stands, and a clock until somebody was sent. */
export function MediationCard({ page }: { readonly page: CasePage }) {
  const w = useWords(words)
  const { id: caseId, kind } = page
  const { data } = useQuery({
    queryKey: keys.ofCase(caseId),
    queryFn: () => call(listMediations, { caseId }),
    enabled: kind === 'dispute',
  })
  const running = data?.mediations.find(({ state }) => !isOver(state))
  if (!running) return null
  return (
    <Section title={w.title}>
      <div className={css.steps}>
        <p>
          <StateTag state={running.state} />
        </p>
        {running.state === 'opened' && <Clock since={running.reportedAt} label={w.waitingSince} />}
        <LinkButton to={`/cases/${caseId}/mediation`}>{w.toMediation}</LinkButton>
      </div>
    </Section>
  )
}
