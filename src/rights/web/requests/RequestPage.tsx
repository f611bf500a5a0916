import { PrinterOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { minutesBetween, toInstant } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { Facts } from '#platform/web/Facts.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { openRightsRequest } from '../../model/contract.ts'
import {
  askerWords,
  channelWords,
  nearRelationWords,
  paperWords,
  type RightsRequest,
  type RightsRequestId,
  rightArticle,
  rightWords,
} from '../../model/request.ts'
import { keys } from '../keys.ts'
import { LawNote } from '../LawNote.tsx'
import { words } from '../words.ts'
import { Outcome } from './Outcome.tsx'
import { StateTag } from './StateTag.tsx'
import { Steps } from './Steps.tsx'

const DAY_MINUTES = 24 * 60

/** A request: what is asked, by whom, how that was established, what came of it. */
export function RequestPage() {
  const w = useWords(words)
  const { language } = useLanguage()
  const rightsRequestId = useParams().rightsRequestId as RightsRequestId
  const request = useQuery({
    queryKey: keys.request(rightsRequestId),
    queryFn: () => call(openRightsRequest, { rightsRequestId }),
  })
  const { data } = request
  return (
    <Page
      title={data ? `${rightWords[data.right][language]} · ${data.person.name}` : w.requests}
      trail={[{ label: w.requests, to: '/rights' }]}
    >
      <Query of={request}>{(found) => <Whole of={found} />}</Query>
    </Page>
  )
}

function Whole({ of }: { readonly of: RightsRequest }) {
  const w = useWords(words)
  const dates = useDates()
  const isOpen = of.decidedAt === null
  const days = Math.floor(minutesBetween(of.receivedAt, toInstant(new Date())) / DAY_MINUTES)
  const facts = useFacts(of)
  return (
    <div className={blocks.stack}>
      <Section title={w.facts} actions={<StateTag state={of.state} />}>
        <div className={blocks.tight}>
          <p className={blocks.text}>{of.about}</p>
          <Facts facts={facts} />
          <p>
            <Link to={`/people/${of.person.id}`}>{w.toPerson}</Link>
          </p>
          <LawNote article={rightArticle[of.right]} />
          {of.asker === 'near-relative' && <LawNote article="49" />}
          {isOpen && <p className={blocks.soft}>{w.waits(Math.max(0, days))}</p>}
          {of.establishedAt && (
            <p className={blocks.soft}>
              {w.established} {dates.full(of.establishedAt)}
            </p>
          )}
        </div>
      </Section>
      <Outcome of={of} />
      <Steps of={of} />
      {!isOpen && (
        <p>
          <Link to={`/rights/requests/${of.id}/answer`}>
            <PrinterOutlined aria-hidden="true" /> {w.print}
          </Link>
        </p>
      )}
    </div>
  )
}

function useFacts(of: RightsRequest) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const who = [askerWords[of.asker][language], of.askerName].filter(Boolean).join(' · ')
  const relation = of.relation ? nearRelationWords[of.relation][language] : ''
  return [
    { label: w.asker, value: who },
    { label: w.relation, value: relation },
    { label: w.interest, value: of.interest },
    { label: w.channel, value: channelWords[of.channel][language] },
    { label: w.received, value: dates.full(of.receivedAt) },
    { label: w.recordedBy, value: of.recordedByName },
    { label: w.papers, value: of.papers.map((one) => paperWords[one][language]).join(' · ') },
  ]
}
