import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import type { DepartmentId, InstitutionId } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage } from '#platform/web/language.tsx'
import * as contract from '../model/contract.ts'
import { DISTRICTS } from '../model/district.ts'
import { keys } from './keys.ts'

/** Where somebody works; what is wider is set with what is narrower. */
export interface ChosenPlace {
  readonly institutionId: InstitutionId | null
  readonly districtCode: string | null
  readonly departmentId: DepartmentId | null
}

interface Props {
  readonly id: string
  readonly value: ChosenPlace
  readonly onChange: (place: ChosenPlace) => void
}

/** An institution, found by a part of its name; the district in which it lies comes with it. */
export function InstitutionField({ id, value, onChange }: Props) {
  const [text, setText] = useState('')
  const { data, isFetching } = useQuery({
    queryKey: [...keys.list, 'field', text],
    queryFn: () => call(contract.listInstitutions, { limit: 30, ...(text && { text }) }),
    placeholderData: (before) => before,
  })
  return (
    <Select<InstitutionId>
      id={id}
      value={value.institutionId}
      loading={isFetching}
      showSearch={{ filterOption: false, onSearch: setText }}
      options={(data?.rows ?? []).map((row) => ({ value: row.id, label: row.name }))}
      onChange={(institutionId) => {
        const found = data?.rows.find((row) => row.id === institutionId)
        onChange({ institutionId, districtCode: found?.districtCode ?? null, departmentId: null })
      }}
    />
  )
}

export function DistrictField({ id, value, onChange }: Props) {
  const { language } = useLanguage()
  return (
    <Select<string>
      id={id}
      value={value.districtCode}
      options={DISTRICTS.map(({ code, name }) => ({
        value: code as string,
        label: name[language],
      }))}
      onChange={(districtCode) =>
        onChange({ institutionId: null, districtCode, departmentId: null })
      }
    />
  )
}

/** A department of the institution that was chosen before; may be left open. */
export function DepartmentField({ id, value, onChange }: Props) {
  const institutionId = value.institutionId as InstitutionId
  const { data } = useQuery({
    queryKey: keys.points(institutionId),
    queryFn: () => call(contract.listServicePoints, { institutionId }),
  })
  return (
    <Select<DepartmentId>
      id={id}
      allowClear
      value={value.departmentId}
      options={(data?.departments ?? []).map((one) => ({ value: one.id, label: one.name }))}
      onChange={(departmentId) => onChange({ ...value, departmentId: departmentId ?? null })}
    />
  )
}
