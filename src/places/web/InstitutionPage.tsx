import { EditOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useNavigate, useParams } from 'react-router'
import type { InstitutionId } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { openInstitution } from '../model/contract.ts'
import { districtName } from '../model/district.ts'
import { findWriteObstacle } from '../model/institution.ts'
import { Facts } from './Facts.tsx'
import { keys } from './keys.ts'
import { useMe } from './me.ts'
import css from './places.module.css'
import { ServicePoints } from './ServicePoints.tsx'
import { words } from './words.ts'
import { Years } from './Years.tsx'

/** One institution: what it is, how it has changed, and where people are met there. */
export function InstitutionPage() {
  const w = useWords(words)
  const { language } = useLanguage()
  const dates = useDates()
  const navigate = useNavigate()
  const me = useMe()
  const institutionId = useParams().institutionId as InstitutionId
  const institution = useQuery({
    queryKey: keys.institution(institutionId),
    queryFn: () => call(openInstitution, { institutionId }),
  })
  const { data } = institution
  const mayWrite = me && data ? !findWriteObstacle(me, data) : false
  return (
    <Page
      title={data?.name ?? w.institution}
      trail={[{ label: w.institutions, to: '/institutions' }]}
      {...(data && {
        lead: [
          districtName(data.districtCode)[language],
          data.closedOn && w.closed(dates.day(data.closedOn)),
        ]
          .filter(Boolean)
          .join(' · '),
      })}
      actions={
        mayWrite &&
        me?.role !== 'lead' && (
          <Button
            icon={<EditOutlined aria-hidden="true" />}
            onClick={() => void navigate(`/institutions/${institutionId}/amend`)}
          >
            {w.amend}
          </Button>
        )
      }
    >
      <Query of={institution}>
        {(value) => (
          <div className={css.columns}>
            <div className={css.stack}>
              <Facts institution={value} />
              <Years institution={value} mayWrite={mayWrite} />
            </div>
            <ServicePoints
              institutionId={institutionId}
              mayArrange={me?.role === 'lead' && me.institutionId === institutionId}
            />
          </div>
        )}
      </Query>
    </Page>
  )
}
