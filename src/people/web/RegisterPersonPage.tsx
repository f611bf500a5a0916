import { App } from 'antd'
import { useLocation, useNavigate } from 'react-router'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { RegisterForm } from './RegisterForm.tsx'
import { words } from './words.ts'

export function RegisterPersonPage() {
  const w = useWords(words)
  const { message } = App.useApp()
  const navigate = useNavigate()
  const state = useLocation().state as { name?: string } | null
  return (
    <Page
      title={w.register}
      lead={w.peopleLead}
      width="form"
      trail={[{ label: w.people, to: '/people' }]}
    >
      <RegisterForm
        initialName={state?.name ?? ''}
        onRegistered={({ id, name }) => {
          void message.success(w.registered(name))
          void navigate(`/people/${id}`, { replace: true })
        }}
        onCancel={() => void navigate('/people')}
      />
    </Page>
  )
}
