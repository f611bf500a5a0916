import type { z } from 'zod'
import type { openEntry } from '../../model/contract-contests.ts'

export type Entry = z.output<typeof openEntry.output>
