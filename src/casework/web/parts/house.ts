import { useQuery } from '@tanstack/react-query'
import { openInstitution } from '#places/model/contract.ts'
import type { InstitutionId } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { useMe } from '../me.ts'

/** The name of the house in which I work, for the head of what is printed. */
export function useHouse(): string | undefined {
  const institutionId = useMe()?.actor.institutionId as InstitutionId
  const house = useQuery({
    queryKey: ['places', 'institution', institutionId],
    queryFn: () => call(openInstitution, { institutionId }),
    enabled: Boolean(institutionId),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return house.data?.name
}
