import type { UpdateResult } from 'kysely'
import { Refusal } from '#platform/model/refusal.ts'

/** Nothing was changed although the record is in sight: somebody else changed it in between. */
export function sameVersion({ numUpdatedRows }: UpdateResult) {
  if (numUpdatedRows === 0n) throw new Refusal('version-changed', 412)
}

/** For `catch`: the unique key of the table is taken, and this is how to say so. */
export function isTaken(code: string, field: string) {
  return (error: unknown): never => {
    const { code: state } = error as { code?: string }
    throw state === '23505' ? new Refusal(code, 409, { field }) : error
  }
}
