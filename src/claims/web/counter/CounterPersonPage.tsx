import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { LinkButton } from '#casework/web/index.tsx'
import { type DeskPage, openInsured } from '#enrolment/model/contract-desk.ts'
import type { InsuredId } from '#enrolment/model/insured.ts'
import { PUBLISHED } from '#insurance/model/products/published.ts'
import { call } from '#platform/web/api.ts'
import { BigChoice } from '#platform/web/BigChoice.tsx'
import { useDates } from '#platform/web/dates.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { useUrlFilter } from '#platform/web/url-filter.ts'
import css from '../Claims.module.css'
import { keys } from '../keys.ts'
import { type Covered, ReportForm } from '../ReportForm.tsx'
import { words } from '../words.ts'
import { ActiveForm } from './ActiveForm.tsx'
import { counterWords } from './counter-words.ts'

/** For one person: a report in her name, or a start from the data of the bureau. */
export function CounterPersonPage() {
  const { counter } = useWords(words)
  const insuredId = useParams().insuredId as InsuredId
  const person = useQuery({
    queryKey: keys.covered(insuredId),
    queryFn: () => call(openInsured, { insuredId }),
  })
  return (
    <Page
      title={person.data?.name ?? counter}
      width="form"
      trail={[{ label: counter, to: '/claims/counter' }]}
      lead={person.data && <Who person={person.data} />}
    >
      <Query of={person}>{(value) => <Begin person={value} />}</Query>
    </Page>
  )
}

function Who({ person: { maskedNumber, birthDate } }: { readonly person: DeskPage }) {
  const w = useWords(counterWords)
  const dates = useDates()
  return (
    <span>
      {maskedNumber} · {w.born(dates.day(birthDate))}
    </span>
  )
}

function Begin({ person }: { readonly person: DeskPage }) {
  const w = useWords(counterWords)
  const [{ how }, change] = useUrlFilter({ how: 'report' })
  const covered = coveredOf(person)
  if (covered.years.length === 0)
    return (
      <EmptyState
        text={w.noYear}
        action={<LinkButton to={`/enrolment/desk/${person.insuredId}`}>{w.toDesk}</LinkButton>}
      />
    )
  return (
    <div className={css.column}>
      <BigChoice
        label={w.how}
        value={how}
        onChange={(value) => change({ how: String(value) })}
        options={[
          { value: 'report', label: w.report, hint: w.reportHint },
          { value: 'active', label: w.active, hint: w.activeHint },
        ]}
      />
      <p className={css.soft}>{how === 'active' ? w.activeLead : w.reportLead}</p>
      {how === 'active' ? <ActiveForm covered={covered} /> : <ReportForm insured={[covered]} />}
    </div>
  )
}

/** Years with cover, of those whose plan is loaded, the newest first. */
function coveredOf({ insuredId, name, policies }: DeskPage): Covered {
  const isLoaded = (year: number) => PUBLISHED.some((plan) => plan.year === year)
  const years = policies
    .filter(({ state, year }) => ['in-force', 'expired'].includes(state) && isLoaded(year))
    .map(({ year }) => year)
  return { insuredId, name, years: years.sort((a, b) => b - a) }
}
