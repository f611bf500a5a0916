import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useNavigate, useParams } from 'react-router'
import type { InstitutionId } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { amendInstitution, openInstitution } from '../model/contract.ts'
import { type Institution, InstitutionFacts } from '../model/institution.ts'
import { InstitutionForm } from './InstitutionForm.tsx'
import { keys } from './keys.ts'
import { words } from './words.ts'

export function AmendInstitutionPage() {
  const w = useWords(words)
  const institutionId = useParams().institutionId as InstitutionId
  const institution = useQuery({
    queryKey: keys.institution(institutionId),
    queryFn: () => call(openInstitution, { institutionId }),
  })
  return (
    <Page
      title={w.amend}
      width="form"
      trail={[
        { label: w.institutions, to: '/institutions' },
        { label: institution.data?.name ?? w.institution, to: `/institutions/${institutionId}` },
      ]}
    >
      <Query of={institution}>{(value) => <Amending institution={value} />}</Query>
    </Page>
  )
}

function Amending({ institution }: { readonly institution: Institution }) {
  const w = useWords(words)
  const { message } = App.useApp()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { id: institutionId, version, parent } = institution
  const amend = useMutation({
    mutationFn: (facts: InstitutionFacts) =>
      call(amendInstitution, { ...facts, institutionId, version }),
    onSuccess: async (value) => {
      void message.success(w.saved)
      queries.setQueryData(keys.institution(institutionId), value)
      void queries.invalidateQueries({ queryKey: keys.list })
      await navigate(`/institutions/${institutionId}`)
    },
  })
  return (
    <InstitutionForm
      present={InstitutionFacts.parse({ ...institution, parentId: parent?.id ?? null })}
      action={w.save}
      pending={amend.isPending}
      error={amend.error}
      onSend={amend.mutate}
    />
  )
}
