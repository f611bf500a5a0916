import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { LinkButton } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { ListPage } from '#platform/web/ListPage.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { listImpacts } from '../../model/contract-impact.ts'
import { type Deed, deedFacts, type Impact, occasionWords } from '../../model/impact.ts'
import { keys } from '../keys.ts'
import { LawNote } from '../LawNote.tsx'
import { ImpactTag } from './ImpactTag.tsx'
import { words } from './words.ts'

/** The register, and under it what is owed. */
export function ImpactsPage() {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const impacts = useQuery({ queryKey: keys.impacts, queryFn: () => call(listImpacts, {}) })
  const write = (
    <LinkButton type="primary" to="/rights/impacts/new">
      {w.write}
    </LinkButton>
  )
  return (
    <ListPage<Impact>
      title={w.impacts}
      lead={w.lead}
      actions={write}
      rows={impacts.data?.impacts}
      rowKey={({ id }) => id}
      to={({ id }) => `/rights/impacts/${id}`}
      columns={[
        {
          ...{ key: 'title', title: w.name, card: 'title' },
          render: ({ title, n }) => `${title} · ${w.versionN(n)}`,
        },
        {
          ...{ key: 'occasion', title: w.occasion },
          render: ({ occasion }) => occasionWords[occasion][language],
        },
        {
          ...{ key: 'assessed', title: w.assessedBy },
          render: (one) => w.by(one.assessedByName, dates.day(one.assessedAt)),
        },
        { key: 'state', title: w.state, render: (one) => <ImpactTag of={one} /> },
      ]}
      empty={{ text: w.none, action: write }}
      error={impacts.error}
      onRetry={() => void impacts.refetch()}
      below={impacts.data && <Owed of={impacts.data.owed} />}
    />
  )
}

function Owed({ of }: { readonly of: readonly Deed[] }) {
  const w = useWords(words)
  const { language } = useLanguage()
  return (
    <Section title={w.owed}>
      {of.length === 0 ? (
        <p className={blocks.soft}>{w.owedNone}</p>
      ) : (
        <>
          <ul className={blocks.list}>
            {of.map((deed) => (
              <li key={deed}>
                <Link
                  to={`/rights/impacts/new?deed=${deed}`}
                  aria-label={w.writeOf(deedFacts[deed].words[language])}
                >
                  {deedFacts[deed].words[language]}
                </Link>
                <span className={blocks.soft}>
                  {occasionWords[deedFacts[deed].occasion][language]}
                </span>
              </li>
            ))}
          </ul>
          <p>{w.owedHint}</p>
        </>
      )}
      <LawNote article="55" />
    </Section>
  )
}
