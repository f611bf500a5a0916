import { PlusOutlined } from '@ant-design/icons'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { call } from '#platform/web/api.ts'
import { ListPage } from '#platform/web/ListPage.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useUrlFilter } from '#platform/web/url-filter.ts'
import { listInstitutions } from '../model/contract.ts'
import { DistrictCode, districtName } from '../model/district.ts'
import { type InstitutionCard, InstitutionKind, Level } from '../model/institution.ts'
import { InstitutionFilter, UNFILTERED } from './InstitutionFilter.tsx'
import { keys } from './keys.ts'
import { useMe } from './me.ts'
import { kindWords, levelWords, modelWords, specialtyWords, words } from './words.ts'

/** All institutions of the city in the order of its districts. */
export function InstitutionsPage() {
  const w = useWords(words)
  const { language } = useLanguage()
  const navigate = useNavigate()
  const me = useMe()
  const [filter, change] = useUrlFilter(UNFILTERED)
  // Whatever stands in the address: only what is known is asked for.
  const asked = {
    district: DistrictCode.safeParse(filter.district).data,
    kind: InstitutionKind.safeParse(filter.kind).data,
    level: Level.safeParse(filter.level).data,
    text: filter.text.trim() || undefined,
  }
  const list = useInfiniteQuery({
    queryKey: [...keys.list, asked],
    queryFn: ({ pageParam, signal }) =>
      call(listInstitutions, { ...asked, ...(pageParam && { after: pageParam }) }, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })
  const mayEnter = me && ['city-officer', 'district-officer', 'system-admin'].includes(me.role)

  return (
    <ListPage<InstitutionCard>
      title={w.institutions}
      lead={w.institutionsLead}
      actions={
        mayEnter && (
          <Button
            type="primary"
            icon={<PlusOutlined aria-hidden="true" />}
            onClick={() => void navigate('/institutions/new')}
          >
            {w.enter}
          </Button>
        )
      }
      filter={<InstitutionFilter filter={filter} change={change} />}
      rows={list.data?.pages.flatMap(({ rows }) => rows)}
      rowKey={({ id }) => id}
      to={({ id }) => `/institutions/${id}`}
      columns={[
        { key: 'name', title: w.name, card: 'title', render: ({ name }) => name },
        {
          key: 'district',
          title: w.district,
          render: ({ districtCode }) => districtName(districtCode)[language],
        },
        {
          key: 'kind',
          title: w.kind,
          render: ({ kind, level, specialty }) =>
            [
              level && levelWords[level][language],
              specialty && specialty !== 'general' && specialtyWords[specialty][language],
              kindWords[kind][language],
            ]
              .filter(Boolean)
              .join(' · '),
        },
        {
          key: 'model',
          title: w.model,
          render: ({ workModel }) =>
            workModel ? modelWords[workModel.model][language] : w.notRecorded,
        },
        {
          key: 'beds',
          title: w.beds,
          end: true,
          render: ({ beds }) => (beds ? w.bedCount(beds.openBeds) : w.notRecorded),
        },
      ]}
      empty={{
        text: w.noneFound,
        action: <Button onClick={() => change(UNFILTERED)}>{w.clear}</Button>,
      }}
      error={list.error}
      onRetry={() => void list.refetch()}
      more={
        list.hasNextPage
          ? { onMore: () => void list.fetchNextPage(), pending: list.isFetchingNextPage }
          : undefined
      }
    />
  )
}
