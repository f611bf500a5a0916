import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useMe } from '#access/web/index.tsx'
import { LinkButton } from '#casework/web/index.tsx'
import { DISTRICTS, DistrictCode } from '#places/model/district.ts'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { useUrlFilter } from '#platform/web/url-filter.ts'
import { readWorkforce } from '../model/contract.ts'
import { ExportButton } from './ExportButton.tsx'
import { Figures } from './Figures.tsx'
import { keys } from './keys.ts'
import { learningWords } from './learning-words.ts'
import { Institutions } from './office/Institutions.tsx'
import { Mixes } from './office/Mixes.tsx'
import { officeWords } from './office-words.ts'
import { pageWords } from './page-words.ts'
import css from './Workforce.module.css'
import { words } from './words.ts'

/** What a district, or the city, has in workers: by certificate, by source, by institution. */
export function OverviewPage() {
  const w = useWords({
    ...{ ...words, ...officeWords, page: pageWords.overview },
    toAlliance: learningWords.toAlliance,
  })
  const { language } = useLanguage()
  const role = useMe().me?.actor.role
  const [filter, change] = useUrlFilter({ district: '', only: '' })
  const district = DistrictCode.safeParse(filter.district).data
  const found = useQuery({
    queryKey: keys.overview(district ?? ''),
    queryFn: () => call(readWorkforce, district ? { district } : {}),
    placeholderData: keepPreviousData,
  })
  return (
    <Page
      title={w.page}
      lead={w.lead}
      actions={
        <span className={css.row}>
          <ExportButton />
          <LinkButton to="/workforce/alliance">{w.toAlliance}</LinkButton>
        </span>
      }
    >
      {role === 'city-officer' && (
        <search aria-label={w.district} className={`${css.filter} no-print`}>
          <Select
            aria-label={w.district}
            style={{ minWidth: 180 }}
            value={district ?? ''}
            onChange={(value) => change({ district: value })}
            options={[
              { value: '', label: w.allDistricts },
              ...DISTRICTS.map(({ code, name }) => ({ value: code, label: name[language] })),
            ]}
          />
        </search>
      )}
      <Query of={found}>
        {({ institutions, headcount, fte, appointments, ...mixes }) => (
          <div className={blocks.stack}>
            <Figures
              of={[
                [w.headcount, headcount],
                [w.fte, fte],
                [w.covered, w.outOf(appointments.covered, appointments.all)],
                [w.vacantHouses, institutions.filter((one) => one.headcount === 0).length],
              ]}
            />
            <Section title={w.workers}>
              <Mixes all={headcount} mixes={mixes} />
            </Section>
            <Institutions
              of={institutions}
              only={filter.only}
              onOnly={(only) => change({ only })}
            />
          </div>
        )}
      </Query>
    </Page>
  )
}
