import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useNavigate } from 'react-router'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { enterInstitution } from '../model/contract.ts'
import { DistrictCode } from '../model/district.ts'
import type { InstitutionFacts } from '../model/institution.ts'
import { InstitutionForm } from './InstitutionForm.tsx'
import { keys } from './keys.ts'
import { useMe } from './me.ts'
import { words } from './words.ts'

export function EnterInstitutionPage() {
  const w = useWords(words)
  const { message } = App.useApp()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const own = DistrictCode.safeParse(useMe()?.districtCode).data
  const enter = useMutation({
    mutationFn: (facts: InstitutionFacts) => call(enterInstitution, facts),
    onSuccess: async ({ id }) => {
      void message.success(w.entered)
      void queries.invalidateQueries({ queryKey: keys.list })
      await navigate(`/institutions/${id}`, { replace: true })
    },
  })
  return (
    <Page title={w.enter} width="form" trail={[{ label: w.institutions, to: '/institutions' }]}>
      <InstitutionForm
        present={{
          ...{ name: '', kind: 'hospital', level: null, specialty: null, ownership: 'public' },
          ...{ uscc: null, parentId: null, districtCode: own as DistrictCode },
        }}
        action={w.enter}
        pending={enter.isPending}
        error={enter.error}
        onSend={enter.mutate}
      />
    </Page>
  )
}
