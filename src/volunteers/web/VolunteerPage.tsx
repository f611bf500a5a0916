import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router'
import type { z } from 'zod'
import type { AccountId } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Reveal } from '#platform/web/Reveal.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import {
  type OpenedVolunteer,
  openVolunteer,
  revealVolunteer,
  tieAccount,
} from '../model/contract.ts'
import { type VolunteerId, volunteerStateWords } from '../model/volunteer.ts'
import { AmendVolunteer } from './AmendVolunteer.tsx'
import { FileFacts } from './FileFacts.tsx'
import { keys } from './keys.ts'
import { RecordsOfVolunteer } from './RecordsOfVolunteer.tsx'
import { VolunteerSteps } from './VolunteerSteps.tsx'
import css from './Volunteers.module.css'
import { words } from './words.ts'

type File = z.infer<typeof OpenedVolunteer>

export function VolunteerPage() {
  const w = useWords(words)
  const { language } = useLanguage()
  const volunteerId = useParams().volunteerId as VolunteerId
  const file = useQuery({
    queryKey: keys.file(volunteerId),
    queryFn: () => call(openVolunteer, { volunteerId }),
  })
  const [isAmending, setAmending] = useState(false)
  return (
    <Page
      title={file.data?.name ?? w.title}
      trail={[{ label: w.title, to: '/volunteers' }]}
      {...(file.data && {
        lead: (
          <span className={css.row}>
            <Tag>{volunteerStateWords[file.data.state][language]}</Tag>
            {file.data.isMinor && <Tag tone="amber">{w.minor}</Tag>}
            <span className={blocks.soft}>{file.data.number}</span>
          </span>
        ),
      })}
    >
      <Query of={file}>
        {(opened) => (
          <div className={blocks.stack}>
            <VolunteerSteps key={opened.version} file={opened} />
            <Section
              title={w.facts}
              actions={<Button onClick={() => setAmending(true)}>{w.amend}</Button>}
            >
              <FileFacts file={opened} shown={(field) => <Masked file={opened} field={field} />} />
              <Account file={opened} />
            </Section>
            <RecordsOfVolunteer file={opened} />
            {isAmending && <AmendVolunteer file={opened} onClose={() => setAmending(false)} />}
          </div>
        )}
      </Query>
    </Page>
  )
}

interface MaskedProps {
  readonly file: File
  readonly field: 'phone' | 'identityNumber' | 'guardianPhone'
}

function Masked({ file, field }: MaskedProps) {
  const w = useWords(words)
  const masked = file[field]
  if (!masked) return <span className={blocks.soft}>{w.missing}</span>
  return (
    <Reveal
      label={w[field]}
      masked={masked}
      open={async () => (await call(revealVolunteer, { volunteerId: file.id, field })).value}
    />
  )
}

function Account({
  file: { id: volunteerId, version, hasAccount, freeAccounts },
}: {
  readonly file: File
}) {
  const w = useWords(words)
  const { message } = App.useApp()
  const queries = useQueryClient()
  const tying = useMutation({
    mutationFn: (accountId: AccountId) => call(tieAccount, { volunteerId, accountId, version }),
    onSuccess: () => void message.success(w.saved),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.all }),
  })
  return (
    <div className={css.account}>
      <h3>{w.account}</h3>
      {tying.error && <Problem error={tying.error} />}
      {hasAccount ? (
        <p>
          <Tag tone="leaf">{w.tied}</Tag>
        </p>
      ) : freeAccounts.length === 0 ? (
        <p className={blocks.soft}>{w.noAccount}</p>
      ) : (
        <div className={css.row}>
          {freeAccounts.map(({ accountId, name }) => (
            <Button key={accountId} onClick={() => tying.mutate(accountId)}>
              {w.tie} {name}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
