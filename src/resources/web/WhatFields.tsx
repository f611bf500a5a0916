import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { Domain, domainWords } from '#casework/model/code-lists.ts'
import { Field, OneOf, SomeOf, TextField } from '#drafts/web/index.tsx'
import { listInstitutions } from '#places/model/contract.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { ResourceStatus, resourceStatusWords } from '../model/resource.ts'
import css from './Resources.module.css'
import type { PartProps } from './typed.ts'
import { words } from './words.ts'

export function WhatFields({ typed, change }: PartProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { provider } = typed
  return (
    <div className={css.stack}>
      <TextField
        name="name"
        label={w.name}
        value={typed.name}
        maxLength={80}
        onChange={(name) => change({ name })}
      />
      <TextField
        name="provider"
        label={w.provider}
        value={provider.name}
        maxLength={80}
        onChange={(name) => change({ provider: { ...provider, name } })}
      />
      <AccountField typed={typed} change={change} />
      <TextField
        name="description"
        label={w.what}
        optional
        value={typed.description}
        maxLength={2000}
        rows={3}
        onChange={(description) => change({ description })}
      />
      <SomeOf
        name="needs"
        label={w.need}
        values={typed.needs}
        onChoose={(needs) => change({ needs })}
        options={Domain.options.map((value) => ({ value, label: domainWords[value][language] }))}
      />
      <OneOf
        name="status"
        label={w.status}
        value={typed.status}
        onChoose={(status) => change({ status })}
        options={ResourceStatus.options.map((value) => ({
          value,
          label: resourceStatusWords[value][language],
        }))}
      />
      <TextField
        name="alert"
        label={w.alert}
        optional
        value={typed.alert}
        maxLength={200}
        onChange={(alert) => change({ alert })}
      />
    </div>
  )
}

/** Whether a referral lands in an inbox here or goes out as a link. */
function AccountField({ typed: { provider }, change }: PartProps) {
  const w = useWords(words)
  const [text, setText] = useState('')
  const { data } = useQuery({
    queryKey: ['places', 'institutions', 'for-resource', text],
    queryFn: () => call(listInstitutions, { limit: 30, ...(text && { text }) }),
    placeholderData: (before) => before,
  })
  return (
    <Field name="account" label={w.account} hint={w.accountHint} optional>
      {(control) => (
        <Select<string>
          {...control}
          value={provider.institutionId ?? ''}
          showSearch={{ filterOption: false, onSearch: setText }}
          onChange={(id) =>
            change({
              provider: {
                ...provider,
                institutionId: (id || null) as typeof provider.institutionId,
              },
            })
          }
          options={[
            { value: '', label: w.noAccount },
            ...(data?.rows ?? []).map((row) => ({ value: row.id as string, label: row.name })),
          ]}
        />
      )}
    </Field>
  )
}
