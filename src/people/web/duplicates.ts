import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { call } from '#platform/web/api.ts'
import { findDuplicates } from '../model/contract.ts'
import { keys } from './keys.ts'
import { birthDateOf, phonesOf, type TypedPerson } from './typed-person.ts'

/** Asks, while somebody types, who is on record already. */
export function useDuplicates(typed: TypedPerson) {
  const queries = useQueryClient()
  const asked = {
    name: typed.name.trim(),
    birthDate: birthDateOf(typed),
    phones: phonesOf(typed),
    identityNumber: typed.identityNumber.trim() || null,
  }
  const settled = useSettled(JSON.stringify(asked))
  const isEnough =
    asked.identityNumber !== null ||
    (asked.name.length > 1 && (asked.birthDate !== null || asked.phones.length > 0))
  const found = useQuery({
    queryKey: keys.duplicates(asked),
    queryFn: ({ signal }) => call(findDuplicates, asked, { signal }),
    enabled: isEnough && settled === JSON.stringify(asked),
    placeholderData: keepPreviousData,
  })
  return {
    people: isEnough ? (found.data?.people ?? []) : [],
    again: () => queries.invalidateQueries({ queryKey: ['people', 'duplicates'] }),
  }
}

/** The value once it has not changed for a moment. */
function useSettled(value: string) {
  const [settled, settle] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => settle(value), 400)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
