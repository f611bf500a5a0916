import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useId } from 'react'
import { Field } from '#drafts/web/index.tsx'
import { listServicePoints } from '#places/model/contract.ts'
import type { InstitutionId } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { useMe } from '../me.ts'

interface Props {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly onChange: (ward: string) => void
}

/** A ward, offered from those of the house, or written as people call it. */
export function WardField({ label, hint, value, onChange }: Props) {
  const listId = useId()
  const institutionId = useMe()?.actor.institutionId as InstitutionId
  const points = useQuery({
    queryKey: ['places', 'service-points', institutionId],
    queryFn: () => call(listServicePoints, { institutionId }),
    enabled: Boolean(institutionId),
  })
  const wards = (points.data?.servicePoints ?? [])
    .filter(({ kind, closedOn }) => closedOn === null && (kind === 'ward' || kind === 'emergency'))
    .map(({ name }) => name)
  return (
    <Field name="ward" label={label} hint={hint}>
      {(control) => (
        <>
          <Input
            {...control}
            list={listId}
            value={value}
            maxLength={60}
            autoComplete="off"
            onChange={({ target }) => onChange(target.value)}
          />
          <datalist id={listId}>
            {wards.map((ward) => (
              <option key={ward} value={ward} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  )
}
