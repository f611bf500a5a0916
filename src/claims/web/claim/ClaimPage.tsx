import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useMe } from '#access/web/index.tsx'
import type { InsuredId } from '#enrolment/model/insured.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import type { ClaimId } from '../../model/claim.ts'
import type { ClaimPage as Claim } from '../../model/claim-page.ts'
import { openClaim } from '../../model/contract.ts'
import { paperWords } from '../../model/paper.ts'
import { ClaimClock, ClaimStateTag } from '../ClaimState.tsx'
import css from '../Claims.module.css'
import { words as claimWords } from '../claim-words.ts'
import { keys } from '../keys.ts'
import { words } from '../words.ts'
import { type ClaimProps, obstacleOf } from './after.ts'
import { Course } from './Course.tsx'
import { Decision } from './Decision.tsx'
import { Money } from './Money.tsx'
import { NextForClaimant } from './NextForClaimant.tsx'
import { Office } from './Office.tsx'
import { Papers } from './Papers.tsx'
import { Receipts } from './Receipts.tsx'

/** A colleague, the bank or the insured may be at it at the same moment. */
const LOOK_AGAIN_MS = 15_000
/** While the money is on its way, people look. */
const LOOK_SOON_MS = 3_000

export function ClaimPage() {
  const w = useWords(words)
  const role = useMe().me?.actor.role
  const { insuredId, claimId } = useParams() as { insuredId: InsuredId; claimId: ClaimId }
  const claim = useQuery({
    queryKey: keys.claim(claimId),
    queryFn: () => call(openClaim, { insuredId, claimId }),
    refetchInterval: ({ state: { data } }) =>
      data?.state === 'decided' || data?.state === 'paying' ? LOOK_SOON_MS : LOOK_AGAIN_MS,
  })
  const back =
    role === 'insured' ? { label: w.mine, to: '/claims' } : { label: w.desk, to: '/claims/desk' }
  return (
    <Page
      title={claim.data?.what ?? w.claim}
      trail={[back]}
      lead={claim.data && <Head claim={claim.data} />}
    >
      <Query of={claim}>{(value) => <Whole claim={value} />}</Query>
    </Page>
  )
}

function Head({ claim }: { readonly claim: Claim }) {
  const w = useWords(words)
  return (
    <span className={css.head}>
      <ClaimStateTag {...claim} />
      {claim.origin === 'active' && <Tag tone="leaf">{w.active}</Tag>}
      <span>
        {claim.name} · {w.yearMoney(claim.year)} · {claim.number}
      </span>
      {claim.clock && <ClaimClock {...claim} />}
    </span>
  )
}

function Whole({ claim }: ClaimProps) {
  const isOffice = claim.office !== null
  return (
    <div className={css.columns}>
      <div className={css.column}>
        <Asked claim={claim} />
        {isOffice ? <Office claim={claim} /> : <NextForClaimant claim={claim} />}
        <AtCounter claim={claim} />
        {(claim.decidedAt || isOffice) && <Decision claim={claim} />}
        <Receipts claim={claim} />
        <Papers claim={claim} />
      </div>
      <div className={css.column}>
        <Money claim={claim} />
        <Course claim={claim} />
      </div>
    </div>
  )
}

/** What the clerk does for somebody who stands at the counter, or has no account. */
function AtCounter({ claim }: ClaimProps) {
  const w = useWords(claimWords)
  const mayDo = (['hand-in', 'withdraw', 'appeal'] as const).some(
    (move) => obstacleOf(claim, move) !== undefined,
  )
  if (!claim.office || !mayDo) return null
  return (
    <Section title={w.atCounter}>
      <div className={css.stack}>
        <p className={css.soft}>{w.atCounterLead}</p>
        <NextForClaimant claim={claim} />
      </div>
    </Section>
  )
}

function Asked({ claim }: ClaimProps) {
  const w = useWords(claimWords)
  const { language } = useLanguage()
  if (claim.state !== 'needs-papers') return null
  const list = claim.missing.map((kind) => paperWords[kind][language]).join(' · ')
  return (
    <div className={css.notice}>
      <strong>{w.asked}</strong> {list}
      {claim.askedNote && <p>{claim.askedNote}</p>}
    </div>
  )
}
