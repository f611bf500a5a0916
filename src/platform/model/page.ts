import { z } from 'zod'
import { Refusal } from './refusal.ts'

/** The most rows that one answer carries; a longer list goes on at the cursor. */
export const PAGE_LIMIT = 100

/**
 * As many rows as a list holds that does not go on at a cursor; the page says so when it is full. No
 * number is ever counted from such a list.
 */
export const MOST_LISTED = 500

export const pageInput = {
  limit: z.coerce.number().int().min(1).max(PAGE_LIMIT).default(30),
  /** Opaque: where the page before ended. */
  after: z.string().max(200).optional(),
}

export function pageOf<Row extends z.ZodType>(row: Row) {
  return z.object({ rows: z.array(row), next: z.string().nullable() })
}

/** For a cursor that none of our answers has given out. */
export function badCursor() {
  const fault = {
    field: 'after',
    code: 'bad-cursor',
    message: '翻页的位置不对，请从第一页重新打开',
  }
  return new Refusal('invalid-input', 400, { field: 'after', faults: [fault] })
}
