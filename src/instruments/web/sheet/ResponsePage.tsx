import { EditOutlined, PrinterOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import type { CaseId } from '#casework/model/case.ts'
import { LinkButton, Notice, usePersonFacts } from '#casework/web/index.tsx'
import { listCaseCrises } from '#crises/model/contract.ts'
import { crisisKeys } from '#crises/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { catalogue } from '../../model/catalogue.ts'
import { openResponse } from '../../model/contract.ts'
import type { InstrumentResponse, ResponseId } from '../../model/response.ts'
import { Course } from '../case/Course.tsx'
import { SafetyBar } from '../form/SafetyBar.tsx'
import { keys } from '../keys.ts'
import { toCase, toForm, toPrint, toSheet } from '../ways.ts'
import { About } from './About.tsx'
import { AnswersGiven } from './AnswersGiven.tsx'
import { ResultCard } from './ResultCard.tsx'
import css from './Sheet.module.css'
import { words } from './words.ts'

/** What came out once, what follows from it, and how it was before. */
export function ResponsePage() {
  const w = useWords(words)
  const dates = useDates()
  const factsOf = usePersonFacts()
  const { caseId, responseId } = useParams() as { caseId: CaseId; responseId: ResponseId }
  const page = useQuery({
    queryKey: keys.response(responseId),
    queryFn: () => call(openResponse, { caseId, responseId }),
  })
  const response = page.data?.response
  const isUrgent = useIsUrgent(caseId, response)
  const client = page.data?.client
  return (
    <Page
      width="read"
      title={
        response ? w.title(catalogue[response.instrument].short, dates.day(response.at)) : w.result
      }
      trail={[
        { label: page.data?.number ?? w.case, to: `/cases/${caseId}` },
        { label: w.instruments, to: toCase(caseId) },
      ]}
      {...(client && { lead: [client.name, ...factsOf(client)].join(' · ') })}
      {...(response && { actions: <Actions caseId={caseId} response={response} /> })}
    >
      <Query of={page}>
        {({ response: one, course, text, names }) => (
          <div className={css.stack}>
            {one.supersededBy && (
              <Notice tone="amber">
                {w.corrected} <Link to={toSheet(caseId, one.supersededBy)}>{w.toNewer}</Link>
              </Notice>
            )}
            {one.supersedes && (
              <Notice tone="azure">
                {w.correctsBecause(one.reason)}{' '}
                <Link to={toSheet(caseId, one.supersedes)}>{w.toOlder}</Link>
              </Notice>
            )}
            <SafetyBar caseId={caseId} alarm={{ isOn: isUrgent, state: 'unknown', retry }} />
            <ResultCard response={one} names={names} />
            <Course caseId={caseId} responses={course} series={one} />
            <AnswersGiven response={one} text={text} />
            <About response={one} />
          </div>
        )}
      </Query>
    </Page>
  )
}

const retry = () => {}

/** Somebody has to be asked to their face, until somebody has looked: the crisis has got its level. */
function useIsUrgent(caseId: CaseId, response: InstrumentResponse | undefined) {
  const isFlagged = response?.flags.includes('safety') ?? false
  const crises = useQuery({
    queryKey: crisisKeys.ofCase(caseId),
    queryFn: () => call(listCaseCrises, { caseId }),
    enabled: isFlagged,
  })
  if (!response || !isFlagged || crises.isPending) return false
  const known = crises.data?.crises ?? []
  return !known.some(({ levelledAt, lastLookAt }) => levelledAt && lastLookAt >= response.at)
}

interface ActionsProps {
  readonly caseId: CaseId
  readonly response: InstrumentResponse
}

function Actions({ caseId, response: { id, instrument, supersededBy } }: ActionsProps) {
  const w = useWords(words)
  return (
    <>
      <LinkButton icon={<PrinterOutlined aria-hidden="true" />} to={toPrint(caseId, id)}>
        {w.print}
      </LinkButton>
      {supersededBy === null && (
        <LinkButton icon={<EditOutlined aria-hidden="true" />} to={toForm(caseId, instrument, id)}>
          {w.correct}
        </LinkButton>
      )}
      <LinkButton to={toForm(caseId, instrument)}>{w.again}</LinkButton>
    </>
  )
}
