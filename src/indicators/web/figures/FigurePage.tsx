import { DownloadOutlined } from '@ant-design/icons'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useParams } from 'react-router'
import { useMe } from '#access/web/index.tsx'
import { DistrictCode } from '#places/model/district.ts'
import { InstitutionId } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { Page } from '#platform/web/Page.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { saveFile } from '#platform/web/save-file.ts'
import { useUrlFilter } from '#platform/web/url-filter.ts'
import { downloadFigure, openFigure } from '../../model/contract.ts'
import { IndicatorCode } from '../../model/figure.ts'
import { PeriodName } from '../../model/period.ts'
import { DefinitionFacts } from '../definitions/DefinitionFacts.tsx'
import css from '../Indicators.module.css'
import { keys } from '../keys.ts'
import { PeriodSelect } from '../PeriodSelect.tsx'
import { pageWords } from '../page-words.ts'
import { periodsUntil } from '../period-name.ts'
import { words } from '../words.ts'
import { FigureRows } from './FigureRows.tsx'
import { Parts } from './Parts.tsx'
import { Value } from './Value.tsx'

/** One number: what it means, from what it was reckoned, and where it is how large. */
export function FigurePage() {
  const w = useWords(words)
  const { title } = useWords({ title: pageWords.figure })
  const { language } = useLanguage()
  const dates = useDates()
  const isCity = useMe().me?.actor.role === 'city-officer'
  const thisYear = periodsUntil(useNow())[0] as PeriodName
  const code = IndicatorCode.catch('W1').parse(useParams().code)
  const [filter, change] = useUrlFilter({ period: '', by: '', district: '', institution: '' })
  const district = DistrictCode.safeParse(filter.district).data
  const institution = InstitutionId.safeParse(filter.institution).data
  const asked = {
    ...{ code, period: PeriodName.safeParse(filter.period).data ?? thisYear },
    ...(filter.by === 'institution' && { by: 'institution' as const }),
    ...(district && { district }),
    ...(institution && { institution }),
  }
  const figure = useQuery({
    queryKey: keys.figure(code, asked.period, filter.by, filter.district, filter.institution),
    queryFn: () => call(openFigure, asked),
  })
  const exporting = useMutation({
    mutationFn: () => call(downloadFigure, asked),
    onSuccess: saveFile,
  })
  return (
    <Page
      title={figure.data ? `${code} ${figure.data.definition.name[language]}` : title}
      trail={[{ label: w.indicator, to: '/indicators' }]}
      actions={
        <Button
          icon={<DownloadOutlined aria-hidden="true" />}
          loading={exporting.isPending}
          onClick={() => exporting.mutate()}
        >
          {w.export}
        </Button>
      }
    >
      <div className={blocks.stack}>
        {exporting.error && <Problem error={exporting.error} />}
        <search aria-label={w.period} className={`${css.row} no-print`}>
          <PeriodSelect
            label={w.period}
            value={asked.period}
            onChange={(period) => change({ period })}
          />
          {isCity && !district && !institution && (
            <>
              <Button aria-pressed={filter.by === ''} onClick={() => change({ by: '' })}>
                {w.byDistrict}
              </Button>
              <Button
                aria-pressed={filter.by === 'institution'}
                onClick={() => change({ by: 'institution' })}
              >
                {w.byInstitution}
              </Button>
            </>
          )}
        </search>
        <Query of={figure}>
          {({ figure: main, definition, rows, refreshedAt }) => (
            <>
              <Section title={main.place.level === 'city' ? w.city : main.placeName}>
                <div className={blocks.stack}>
                  {(main.value !== null || main.note !== null) && (
                    <p className={css.big}>
                      <Value of={main} digits={definition.digits} unit={definition.unit} />
                    </p>
                  )}
                  {main.numerator !== null && main.denominator !== null && (
                    <p className={blocks.soft}>
                      {w.numerator} {main.numerator.toLocaleString('en-US')} · {w.denominator}{' '}
                      {main.denominator.toLocaleString('en-US')}
                    </p>
                  )}
                  <Parts definition={definition} figure={main} />
                  <p className={blocks.soft}>
                    {refreshedAt ? w.refreshed(dates.full(refreshedAt)) : w.neverCounted}
                  </p>
                </div>
              </Section>
              <Section title={w.definition}>
                <DefinitionFacts of={definition} />
              </Section>
              {rows.length > 0 && (
                <FigureRows definition={definition} rows={rows} period={asked.period} />
              )}
            </>
          )}
        </Query>
      </div>
    </Page>
  )
}
